/** The directions that all modules keep to. */
@NullMarked
package dev.recentbest.harness.architecture;

import org.jspecify.annotations.NullMarked;
