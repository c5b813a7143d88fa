/**
 * Records that cannot be merged and must not be lost: they are set aside, with content and reason,
 * before the batch is answered. Start reading at {@link dev.recentbest.rollup.setaside.SetAside}.
 */
@NullMarked
package dev.recentbest.rollup.setaside;

import org.jspecify.annotations.NullMarked;
