package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.mapping.BatchFailedException;
import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DeliveryListener;
import dev.recentbest.mapping.StreamReader;
import dev.recentbest.mapping.StreamUnreadableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what was written through the stream and the function, until nothing is left on the way. */
final class StreamPump {
  private static final Duration IDLE = Duration.ofMillis(20);

  /** A stream that shows nothing of a write for so long has lost it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StreamReader reader;
  private final Outstanding outstanding;
  private final Consumer<Duration> pause;

  StreamPump(StreamReader reader, Outstanding outstanding, Consumer<Duration> pause) {
    this.reader = reader;
    this.outstanding = outstanding;
    this.pause = pause;
  }

  /**
   * Counts each record off as it is delivered, and stops the replay when the stream has lost some.
   */
  static DeliveryListener countingOff(Outstanding outstanding) {
    return new DeliveryListener() {
      @Override
      public void delivered(DeliveredRecord record) {
        outstanding.delivered(ItemKey.of(record.keys()));
      }

      @Override
      public void lost(String shardId, Optional<String> checkpoint) {
        throw new CommandFailure(
            ExitCode.ENVIRONMENT,
            "the stream dropped records of shard "
                + shardId
                + " before they were read: it keeps 24 hours;"
                + " replay into a new table");
      }
    };
  }

  /** Delivers one round of what is there. */
  int once() {
    try {
      return reader.poll();
    } catch (StreamUnreadableException | BatchFailedException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Delivers what the stream held before the first write: a record of then, of a key that is
   * written again, would be taken for the one to come.
   */
  void untilCaughtUp() {
    Duration idle = Duration.ZERO;
    while (once() > 0 || reader.pendingRecords() > 0) {
      pause.accept(reader.pendingRecords() > 0 ? IDLE : Duration.ZERO);
      idle = reader.pendingRecords() > 0 ? idle.plus(IDLE) : Duration.ZERO;
      if (idle.compareTo(PATIENCE) > 0) {
        throw new CommandFailure(
            ExitCode.ENVIRONMENT,
            "what the stream held before the replay could not be merged within "
                + PATIENCE.toSeconds()
                + " s: replay into a new table");
      }
    }
  }

  /** Delivers until the record of every write has come through. */
  void untilNothingIsLeft() {
    Duration idle = Duration.ZERO;
    while (!outstanding.isEmpty()) {
      int before = outstanding.size();
      once();
      if (outstanding.size() < before) {
        idle = Duration.ZERO;
      } else {
        pause.accept(IDLE);
        idle = idle.plus(IDLE);
      }
      if (idle.compareTo(PATIENCE) > 0) {
        throw new CommandFailure(
            ExitCode.ENVIRONMENT,
            outstanding.size()
                + " plays, line "
                + outstanding.firstLine()
                + " the first, did not come through the"
                + " stream within "
                + PATIENCE.toSeconds()
                + " s: is another writer at work in this table?");
      }
    }
  }
}
