/** Tests of publishing. */
@NullMarked
package dev.recentbest.publisher;

import org.jspecify.annotations.NullMarked;
