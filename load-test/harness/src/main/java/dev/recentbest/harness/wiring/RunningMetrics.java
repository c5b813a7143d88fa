package dev.recentbest.harness.wiring;

import dev.recentbest.cloudwatch.CloudWatchRegistries;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.BatchTimes;
import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.settings.MetricRoute;
import dev.recentbest.rollup.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * The metrics of a command that runs on: none, or sent to CloudWatch once a minute and at the end.
 * Thread-safe.
 */
public final class RunningMetrics implements AutoCloseable {
  /** CloudWatch's own resolution of metrics. */
  private static final Duration STEP = Duration.ofMinutes(1);

  /** Nobody waits for a call but the one at the end. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

  private final BoardKey board;
  private final Clock clock;
  private final Optional<BatchMeters> meters;
  private final Runnable close;

  private RunningMetrics(
      BoardKey board, Clock clock, Optional<BatchMeters> meters, Runnable close) {
    this.board = board;
    this.clock = clock;
    this.meters = meters;
    this.close = close;
  }

  /**
   * As they are set: {@code cloudwatch} sends them; {@code embedded} is for a function's log, of
   * which there is none here.
   *
   * @param complaints takes a line when they cannot be sent
   * @throws CommandFailure when no region is named to send them to
   */
  public static RunningMetrics open(Settings settings, Clock clock, Consumer<String> complaints) {
    if (settings.metrics() == MetricRoute.EMBEDDED) {
      return new RunningMetrics(settings.board(), clock, Optional.empty(), () -> {});
    }
    return over(
        CloudWatchRegistries.client(
            region(), DefaultCredentialsProvider.builder().build(), Optional.empty(), CALL_TIMEOUT),
        settings.board(),
        clock,
        complaints);
  }

  /**
   * Sends them with a client.
   *
   * @param client is closed at the end
   */
  static RunningMetrics over(
      CloudWatchClient client, BoardKey board, Clock clock, Consumer<String> complaints) {
    MeterRegistry registry = CloudWatchRegistries.running(client, clock, STEP, complaints);
    return new RunningMetrics(
        board,
        clock,
        Optional.of(new BatchMeters(registry, board)),
        () -> {
          registry.close();
          client.close();
        });
  }

  /** Measures a batch. */
  public void handled(BatchReport report) {
    meters.ifPresent(
        them -> them.handled(BatchFigures.of(board, report, all(report.times()), clock.instant())));
  }

  /** Sends what was not sent yet. */
  @Override
  public void close() {
    close.run();
  }

  private static Duration all(BatchTimes times) {
    return times.read().plus(times.merge()).plus(times.write());
  }

  private static Region region() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "metrics go to CloudWatch, and nothing says in which region: set AWS_REGION");
    }
  }
}
