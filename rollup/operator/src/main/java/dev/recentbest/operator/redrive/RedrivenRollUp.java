package dev.recentbest.operator.redrive;

import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.stream.StreamBatch;
import dev.recentbest.rollup.stream.StreamEventReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The function over events of an operator: for real, or only as far as reading them.
 *
 * @param reader reads events by the same rules as the roll-up
 * @param apply whether anything is written
 * @param clock for the time of an invocation
 */
record RedrivenRollUp(
    StreamEventReader reader, RollUp rollUp, boolean apply, Clock clock, Duration time) {

  /** What stands in an event; nothing is written. */
  StreamBatch read(byte[] event) {
    return reader.read(event);
  }

  /**
   * Takes an event into the board, if anything is to be written at all.
   *
   * @return why not all of it is safe; empty when it is
   */
  Optional<String> take(byte[] event) {
    if (!apply) {
      return Optional.empty();
    }
    Instant end = clock.instant().plus(time);
    try {
      BatchReport report = rollUp.handle(event, () -> Duration.between(clock.instant(), end));
      return report.answer().firstFailed().map(number -> reason(report, number));
    } catch (SetAsideUnavailable e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static String reason(BatchReport report, String number) {
    return report
        .merge()
        .failure()
        .orElse(
            "record "
                + number
                + " could not be set aside: give a --set-aside-queue that can be"
                + " reached");
  }
}
