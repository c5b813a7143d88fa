/** Tests of the failure destinations. */
@NullMarked
package dev.recentbest.mapping.destination;

import org.jspecify.annotations.NullMarked;
