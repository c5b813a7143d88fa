/** What the pages of docs say can be done is done here, as it stands in them. */
@NullMarked
package dev.recentbest.harness.docs;

import org.jspecify.annotations.NullMarked;
