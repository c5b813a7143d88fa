/**
 * The file of records that were set aside. Start reading at {@link
 * dev.recentbest.rollup.setaside.JsonLinesSetAsideTest}.
 */
@NullMarked
package dev.recentbest.rollup.setaside;

import org.jspecify.annotations.NullMarked;
