package dev.recentbest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.environment.TrustedRoots;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.merging.TimeLeft;
import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.metrics.FlushedMetrics;
import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/**
 * The entry point on AWS Lambda: a stream event's bytes in, a StreamsEventResponse as JSON out.
 *
 * <p>Settings are read, and the client is built and primed, when Lambda makes the handler: before
 * the first invocation, or, with SnapStart, before the snapshot. Lambda never runs two invocations
 * of one handler at once.
 */
public final class RollUpHandler implements RequestStreamHandler, Resource {
  /** Lambda allows ten seconds for everything before the first invocation. */
  private static final Duration PRIMING_TIME = Duration.ofSeconds(2);

  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Connector connector;
  private final FlushedMetrics metrics;
  private final BatchMeters meters;
  private final FunctionLog log;
  private Connection connection;
  private RollUp rollUp;

  /**
   * What Lambda calls.
   *
   * @throws dev.recentbest.rollup.settings.InvalidSetting when a setting cannot be used
   * @throws dev.recentbest.environment.MissingVariable when the environment is not that of a
   *     function
   */
  public RollUpHandler() {
    TrustedRoots.load();
    try {
      Map<String, String> environment = System.getenv();
      this.settings = FunctionSettings.read(environment);
      this.connector = new Connector(environment);
      this.log = new FunctionLog(settings.board().boardId());
      this.metrics = FunctionMetrics.of(settings, connector, clock, RollUpHandler::print);
      this.meters = new BatchMeters(metrics.registry(), settings.board());
      this.connection = connector.open(settings);
      this.rollUp = newRollUp();
      rollUp.prime(PRIMING_TIME);
      Core.getGlobalContext().register(this);
    } catch (RuntimeException | LinkageError e) {
      FunctionLog.cannotStart(e);
      throw e;
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.begin(context.getAwsRequestId());
    Instant begin = clock.instant();
    TimeLeft timeLeft = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    try {
      BatchReport report = rollUp.handle(event.readAllBytes(), timeLeft);
      Instant end = clock.instant();
      BatchFigures figures =
          BatchFigures.of(settings.board(), report, Duration.between(begin, end), end);
      meters.handled(figures);
      log.handled(figures);
      answer.write(report.answer().toJson());
    } catch (RuntimeException e) {
      // The runtime prints it as well, but on many lines and as it is.
      log.thrown(e);
      throw e;
    } finally {
      metrics.flush(timeLeft.remaining());
      log.end();
    }
  }

  /**
   * Before SnapStart's snapshot: no connection stays open, for its other end would be gone when the
   * snapshot wakes up, and no credentials stay behind, for they would have expired. What batches
   * need is loaded and compiled: nobody waits for it now.
   */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Connection nobody = connector.openToNobody(settings);
    Rehearsal.run(nobody, settings, newEdges());
    nobody.disconnect();
    connection.disconnect();
    connection = connector.open(settings);
    rollUp = newRollUp();
  }

  /**
   * After SnapStart's snapshot has become one environment of many: nothing is remembered of a board
   * that has moved on since, and no two of them draw the same write ids and waits. The connection
   * that the first batch needs is opened by asking for the board.
   */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    rollUp = newRollUp();
    rollUp.prime(PRIMING_TIME);
  }

  private RollUp newRollUp() {
    return connection.rollUp(connector.setAside(settings, RollUpHandler::print), newEdges());
  }

  private static Edges newEdges() {
    return new Edges(Clock.systemUTC(), RollUpHandler::pause, new SecureRandom());
  }

  /** A line of the function's log; where nobody parts the messages, the line break does. */
  private static void print(String line) {
    LambdaRuntime.getLogger().log(line + "\n");
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
