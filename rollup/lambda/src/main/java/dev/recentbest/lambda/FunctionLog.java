package dev.recentbest.lambda;

import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchFigures.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What the function tells its log: one line for each batch, whatever becomes of it, and one when it
 * cannot start. Of players it tells nothing.
 */
final class FunctionLog {
  private static final Logger LOG = LoggerFactory.getLogger(FunctionLog.class);

  private static final String REQUEST_ID = "request_id";
  private static final long NANOS_PER_MICRO = 1_000;
  private static final double MICROS_PER_MILLI = 1_000.0;
  private static final double MILLIS_PER_SECOND = 1000.0;

  private final String boardId;

  FunctionLog(String boardId) {
    this.boardId = boardId;
  }

  /**
   * The function could not be made. The runtime prints the same as lines that nobody can search.
   */
  static void cannotStart(Throwable reason) {
    LOG.atError()
        .setCause(reason)
        .addKeyValue("event", "start")
        .addKeyValue("outcome", "thrown")
        .log("the function cannot start: {}", reason.getMessage());
  }

  /** An invocation begins: from now on all lines have its id. */
  void begin(String requestId) {
    MDC.put(REQUEST_ID, requestId);
  }

  /** It ends. */
  void end() {
    MDC.remove(REQUEST_ID);
  }

  void handled(BatchFigures batch) {
    String outcome = batch.outcome().name().toLowerCase(Locale.ROOT);
    LoggingEventBuilder line =
        batch(batch.outcome() == Outcome.FAILED ? Level.WARN : Level.INFO, outcome)
            .addKeyValue("records", batch.records())
            .addKeyValue("merged", batch.playsMerged())
            .addKeyValue("corrections", batch.corrections())
            .addKeyValue("refused", batch.setAsideByReason())
            .addKeyValue("lost_races", batch.lostRaces());
    line = with(line, "item_bytes", batch.itemBytes());
    line = with(line, "first_failed", batch.firstFailed());
    line = with(line, "lag_s", batch.lag().map(FunctionLog::seconds));
    line =
        with(
            line, "completion_to_visible_s", batch.completionToVisible().map(FunctionLog::seconds));
    line.addKeyValue("took_ms", millis(batch.took()))
        .addKeyValue("read_ms", millis(batch.times().read()))
        .addKeyValue("merge_ms", millis(batch.times().merge()))
        .addKeyValue("write_ms", millis(batch.times().write()))
        .log("batch {}", outcome);
  }

  /** A batch ended in an exception, which Lambda is told as well: it will be delivered again. */
  void thrown(Throwable reason) {
    batch(Level.ERROR, "thrown")
        .setCause(reason)
        .log("batch fails as a whole and will be delivered again: {}", reason.getMessage());
  }

  private LoggingEventBuilder batch(Level level, String outcome) {
    return LOG.atLevel(level)
        .addKeyValue("event", "batch")
        .addKeyValue("board", boardId)
        .addKeyValue("outcome", outcome);
  }

  private static LoggingEventBuilder with(LoggingEventBuilder line, String key, Optional<?> value) {
    return value.isPresent() ? line.addKeyValue(key, value.get()) : line;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS_PER_SECOND;
  }

  private static double millis(Duration time) {
    long micros = time.toNanos() / NANOS_PER_MICRO;
    return micros / MICROS_PER_MILLI;
  }
}
