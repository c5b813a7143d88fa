/** Tests of boards as JSON. */
@NullMarked
package dev.recentbest.document;

import org.jspecify.annotations.NullMarked;
