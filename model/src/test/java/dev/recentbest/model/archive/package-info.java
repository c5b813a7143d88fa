/** Archives of hours that are over. */
@NullMarked
package dev.recentbest.model.archive;

import org.jspecify.annotations.NullMarked;
