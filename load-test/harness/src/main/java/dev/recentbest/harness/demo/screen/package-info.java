/**
 * What a demonstration shows, from boards to lines: no clock, no terminal, no I/O. Start reading at
 * {@link dev.recentbest.harness.demo.screen.BoardWatch}, which sees what becomes of a board, and
 * {@link dev.recentbest.harness.demo.screen.DemoScreen}, which says it.
 */
@NullMarked
package dev.recentbest.harness.demo.screen;

import org.jspecify.annotations.NullMarked;
