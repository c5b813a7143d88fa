/**
 * The rebuild of a board from its table while the roll-up goes on. Start reading at {@link
 * dev.recentbest.rollup.rebuild.Rebuild}. Depends on the model, the tables and what merging has to
 * share.
 */
@NullMarked
package dev.recentbest.rollup.rebuild;

import org.jspecify.annotations.NullMarked;
