/** Tests with a function that does as its event says. */
@NullMarked
package dev.recentbest.runtime;

import org.jspecify.annotations.NullMarked;
