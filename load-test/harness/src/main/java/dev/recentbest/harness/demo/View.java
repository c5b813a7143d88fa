package dev.recentbest.harness.demo;

import dev.recentbest.harness.demo.screen.Frame;
import java.time.Instant;

/** Where a demonstration is shown. */
interface View extends AutoCloseable {
  /** Before there is a board worth looking at. */
  void preparing(String line, Instant now);

  /** Everything, once more. */
  void show(Frame frame, Instant now);

  /** Something out of the ordinary. */
  void note(String line, Instant now);

  /** Nothing more is shown; what was stays. */
  @Override
  void close();
}
