/** Tests of the records of batches that were given up, against recorded ones. */
@NullMarked
package dev.recentbest.mapping.failure;

import org.jspecify.annotations.NullMarked;
