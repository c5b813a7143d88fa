package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.mapping.EventSourceMapping;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what was written to come through the stream and the function. */
final class StreamPump {
  private static final Duration IDLE = Duration.ofMillis(20);

  /** A stream that shows nothing of a write for so long has lost it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EventSourceMapping mapping;
  private final Outstanding outstanding;
  private final News news;

  /**
   * @param mapping runs, and tells the news what it has delivered
   */
  StreamPump(EventSourceMapping mapping, Outstanding outstanding, News news) {
    this.mapping = mapping;
    this.outstanding = outstanding;
    this.news = news;
  }

  /** Has the mapping take up what was written, and takes note of what came through so far. */
  void once() {
    mapping.readNow();
    news.take();
    checkMapping();
  }

  /**
   * Waits until everything is delivered that the stream held before the first write: a record of
   * then, of a key that is written again, would be taken for the one to come.
   */
  void untilCaughtUp() {
    waitUntil(
        () -> mapping.progress().isCaughtUp(),
        () ->
            "what the stream held before the replay could not be merged within "
                + PATIENCE.toSeconds()
                + " s: replay into a new table");
  }

  /** Waits until the record of every write has come through. */
  void untilNothingIsLeft() {
    waitUntil(
        outstanding::isEmpty,
        () ->
            outstanding.size()
                + " plays, line "
                + outstanding.firstLine()
                + " the first, did not come through the"
                + " stream within "
                + PATIENCE.toSeconds()
                + " s: is another writer at work in this table?");
  }

  private void waitUntil(BooleanSupplier reached, Supplier<String> giveUp) {
    Duration idle = Duration.ZERO;
    once();
    while (!reached.getAsBoolean()) {
      long before = mapping.progress().totals().records();
      news.takeWithin(IDLE);
      if (mapping.progress().totals().records() == before) {
        idle = idle.plus(IDLE);
        once();
      } else {
        idle = Duration.ZERO;
      }
      if (idle.compareTo(PATIENCE) > 0) {
        throw new CommandFailure(ExitCode.ENVIRONMENT, giveUp.get());
      }
    }
  }

  private void checkMapping() {
    mapping
        .failure()
        .ifPresent(
            e -> {
              throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
            });
  }
}
