/** Tests of what a function finds. */
@NullMarked
package dev.recentbest.environment;

import org.jspecify.annotations.NullMarked;
