/**
 * {@code demo}: the whole service in one process, generated games, a live board, and at the end a
 * comparison with a brute force. Start reading at {@link dev.recentbest.harness.demo.DemoCommand},
 * then {@link dev.recentbest.harness.demo.LiveShow} and {@link
 * dev.recentbest.harness.demo.FinalCheck}.
 */
@NullMarked
package dev.recentbest.harness.demo;

import org.jspecify.annotations.NullMarked;
