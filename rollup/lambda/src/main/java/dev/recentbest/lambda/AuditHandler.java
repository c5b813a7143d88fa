package dev.recentbest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.audit.Audit;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.TimeLeft;
import dev.recentbest.rollup.metrics.AuditMeters;
import dev.recentbest.rollup.metrics.FlushedMetrics;
import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The entry point of the audit on AWS Lambda: any event in, its line of the log out. A difference
 * is no failure of the audit; it is measured.
 */
public final class AuditHandler implements RequestStreamHandler {
  private final Settings settings;
  private final boolean archives;
  private final OperatedBoard board;
  private final AuditLines lines;
  private final FlushedMetrics metrics;

  /**
   * What Lambda calls.
   *
   * @throws dev.recentbest.rollup.settings.InvalidSetting when a setting cannot be used
   * @throws dev.recentbest.environment.MissingVariable when the environment is not that of a
   *     function
   */
  public AuditHandler() {
    this(System.getenv());
  }

  private AuditHandler(Map<String, String> environment) {
    this.settings = FunctionSettings.read(environment);
    this.archives = ArchivesSwitch.isOn(environment);
    Connector connector = new Connector(environment);
    this.metrics = FunctionMetrics.of(settings, connector, Clock.systemUTC(), AuditHandler::log);
    this.board =
        new OperatedBoard(
            connector.client(),
            settings,
            new Edges(Clock.systemUTC(), AuditHandler::pause, new SecureRandom()));
    this.lines = new AuditLines(settings.board());
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    AuditMeters meters = new AuditMeters(metrics.registry(), settings.board());
    StringBuilder line = new StringBuilder();
    TimeLeft timeLeft = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
    try {
      new Audit(board, archives, timeLeft)
          .run(
              verdict -> {
                line.append(lines.compared(verdict));
                log(line.toString());
                meters.audited(verdict.playsInWindow(), differences(verdict));
              })
          .ifPresent(done -> log(lines.archived(done)));
      answer.write(line.toString().getBytes(UTF_8));
    } finally {
      metrics.flush(timeLeft.remaining());
    }
  }

  private static int differences(Verdict verdict) {
    return verdict.ranks().size() + verdict.entries().size();
  }

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
