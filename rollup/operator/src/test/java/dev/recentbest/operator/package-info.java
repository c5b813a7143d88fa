/** Tests of what operators do. */
@NullMarked
package dev.recentbest.operator;

import org.jspecify.annotations.NullMarked;
