package dev.recentbest.lambda;

import dev.recentbest.cloudwatch.CloudWatchRegistries;
import dev.recentbest.rollup.metrics.EmbeddedMetricRegistry;
import dev.recentbest.rollup.metrics.FlushedMetrics;
import dev.recentbest.rollup.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the function's metrics go. Without CloudWatch's API no class of it is loaded. */
final class FunctionMetrics {
  private FunctionMetrics() {}

  /**
   * By the route that is set.
   *
   * @param lines takes the lines of the function's log, without their end
   */
  static FlushedMetrics of(
      Settings settings, Connector connector, Clock clock, Consumer<String> lines) {
    return switch (settings.metrics()) {
      case EMBEDDED -> new EmbeddedMetricRegistry(clock, lines);
      case CLOUDWATCH -> byCalls(connector, clock);
    };
  }

  /** In a method of its own, or the verification of the other would load its classes. */
  private static FlushedMetrics byCalls(Connector connector, Clock clock) {
    return CloudWatchRegistries.flushed(
        CloudWatchRegistries.client(connector.region(), Connector.credentials(), Optional.empty()),
        clock);
  }
}
