package dev.recentbest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.metrics.EmbeddedMetricRegistry;
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
  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Connector connector;
  private final EmbeddedMetricRegistry metrics =
      new EmbeddedMetricRegistry(clock, RollUpHandler::log);
  private final BatchMeters meters;
  private Connection connection;
  private RollUp rollUp;

  /**
   * What Lambda calls.
   *
   * @throws dev.recentbest.rollup.settings.InvalidSetting when a setting cannot be used
   * @throws MissingVariable when the environment is not that of a function
   */
  public RollUpHandler() {
    this(System.getenv());
  }

  private RollUpHandler(Map<String, String> environment) {
    this(FunctionSettings.read(environment), new Connector(environment));
  }

  RollUpHandler(Settings settings, Connector connector) {
    this.settings = settings;
    this.connector = connector;
    this.meters = new BatchMeters(metrics, settings.board());
    this.connection = connector.open(settings);
    this.rollUp = newRollUp();
    Rehearsal.run(settings, newEdges());
    connection.prime();
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Instant begin = clock.instant();
    try {
      BatchReport report =
          rollUp.handle(
              event.readAllBytes(), () -> Duration.ofMillis(context.getRemainingTimeInMillis()));
      Instant end = clock.instant();
      meters.handled(report, Duration.between(begin, end), end);
      answer.write(report.answer().toJson());
    } finally {
      metrics.flush();
    }
  }

  /**
   * Before SnapStart's snapshot: no connection stays open, for its other end would be gone when the
   * snapshot wakes up, and no credentials stay behind, for they would have expired.
   */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    connection.disconnect();
    connection = connector.open(settings);
    rollUp = newRollUp();
  }

  /**
   * After SnapStart's snapshot has become one environment of many: nothing is remembered of a board
   * that has moved on since, and no two of them draw the same write ids and waits.
   */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    rollUp = newRollUp();
  }

  private RollUp newRollUp() {
    return connection.rollUp(connector.setAside(settings, RollUpHandler::log), newEdges());
  }

  private static Edges newEdges() {
    return new Edges(Clock.systemUTC(), RollUpHandler::pause, new SecureRandom());
  }

  /** A line of the function's log; where nobody parts the messages, the line break does. */
  private static void log(String line) {
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
