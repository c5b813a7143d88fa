/**
 * The tests of the board's item. Start reading at {@link
 * dev.recentbest.model.item.BoardItemGoldenTest}.
 */
@NullMarked
package dev.recentbest.model.item;

import org.jspecify.annotations.NullMarked;
