package dev.recentbest.rollup.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.core.instrument.step.StepMeterRegistry;
import io.micrometer.core.instrument.step.StepRegistryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Micrometer registry that writes what was measured since the last flush in CloudWatch's embedded
 * metric format, one line of JSON for each set of tags, with no thread and no network: for a
 * process that is frozen whenever it is idle.
 *
 * <p>Counters and distribution summaries; other meters are refused when they are flushed.
 */
public final class EmbeddedMetricRegistry extends StepMeterRegistry implements FlushedMetrics {
  private final StepClock steps;
  private final Clock dates;
  private final Consumer<String> lines;

  /**
   * @param clock dates the lines
   * @param lines takes each line, without its end
   */
  public EmbeddedMetricRegistry(Clock clock, Consumer<String> lines) {
    this(new StepClock(Duration.ofSeconds(1)), clock, lines);
  }

  private EmbeddedMetricRegistry(StepClock steps, Clock clock, Consumer<String> lines) {
    super(oneSecondSteps(), steps);
    this.steps = steps;
    this.dates = clock;
    this.lines = lines;
    config().namingConvention(NamingConvention.identity);
  }

  private static StepRegistryConfig oneSecondSteps() {
    return new StepRegistryConfig() {
      @Override
      public String prefix() {
        return "embedded";
      }

      @Override
      public @Nullable String get(String key) {
        return null;
      }

      @Override
      public Duration step() {
        return Duration.ofSeconds(1);
      }
    };
  }

  /** Writes at once: a line waits for nobody. */
  @Override
  public void flush(Duration timeLeft) {
    flush();
  }

  /** Writes what was measured since the last time, but for tags of which nothing was. */
  public synchronized void flush() {
    steps.move();
    publish();
  }

  @Override
  public MeterRegistry registry() {
    return this;
  }

  /** Starts nothing: {@link #flush} publishes. */
  @Override
  public void start(ThreadFactory threadFactory) {}

  @Override
  protected void publish() {
    Map<List<Tag>, Map<String, Double>> values = new LinkedHashMap<>();
    for (Meter meter : getMeters()) {
      value(meter)
          .ifPresent(
              value ->
                  values
                      .computeIfAbsent(meter.getId().getTags(), tags -> new TreeMap<>())
                      .put(meter.getId().getName(), value));
    }
    values.forEach(this::write);
  }

  private void write(List<Tag> tags, Map<String, Double> metrics) {
    if (metrics.values().stream().anyMatch(value -> value != 0)) {
      lines.accept(EmbeddedMetricLine.of(dates.millis(), tags, metrics));
    }
  }

  private static Optional<Double> value(Meter meter) {
    if (meter instanceof Counter counter) {
      return Optional.of(counter.count());
    }
    if (meter instanceof DistributionSummary summary) {
      return Optional.of(summary).filter(each -> each.count() > 0).map(DistributionSummary::mean);
    }
    throw new IllegalStateException(
        "must be a counter or a distribution summary: " + meter.getId());
  }

  @Override
  protected TimeUnit getBaseTimeUnit() {
    return TimeUnit.MILLISECONDS;
  }
}
