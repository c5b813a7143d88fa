/**
 * Play-throughs from a file, written to a real table in the order in which they arrived, and the
 * boards that come out. Start reading at {@link dev.recentbest.harness.replay.Replay}.
 */
@NullMarked
package dev.recentbest.harness.replay;

import org.jspecify.annotations.NullMarked;
