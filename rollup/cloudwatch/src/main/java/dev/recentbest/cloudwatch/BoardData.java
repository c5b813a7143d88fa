package dev.recentbest.cloudwatch;

import dev.recentbest.rollup.metrics.BoardMetric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/**
 * What Micrometer's registry sends, as {@link BoardMetric} names it. The registry sends a counter
 * as {@code Records.count}, and a distribution summary as four metrics: {@code Entries.sum}, {@code
 * .count}, {@code .avg} and {@code .max}. Here the one is {@code Records}; the others are {@code
 * Entries}, as many values as were measured, each their mean.
 */
final class BoardData {
  private static final String COUNT = ".count";
  private static final String MEAN = ".avg";

  /** A counter keeps its name; the parts of a summary can still be told from each other. */
  static final NamingConvention NAMES =
      (name, type, unit) ->
          type == Meter.Type.COUNTER && name.endsWith(COUNT)
              ? name.substring(0, name.length() - COUNT.length())
              : name;

  private BoardData() {}

  /**
   * The data; nothing of dimensions under which nothing was counted or measured.
   *
   * @param now their time
   */
  static List<MetricDatum> of(List<MetricDatum> data, Instant now) {
    Map<List<Dimension>, List<MetricDatum>> byDimensions = new LinkedHashMap<>();
    for (MetricDatum datum : data) {
      byDimensions.computeIfAbsent(datum.dimensions(), each -> new ArrayList<>()).add(datum);
    }
    List<MetricDatum> all = new ArrayList<>();
    for (List<MetricDatum> group : byDimensions.values()) {
      if (group.stream().anyMatch(datum -> datum.value() != 0)) {
        all.addAll(ofGroup(group, now));
      }
    }
    return all;
  }

  private static List<MetricDatum> ofGroup(List<MetricDatum> group, Instant now) {
    Map<String, Double> values = new HashMap<>();
    group.forEach(datum -> values.put(datum.metricName(), datum.value()));
    List<MetricDatum> data = new ArrayList<>();
    for (MetricDatum datum : group) {
      String name = datum.metricName();
      if (name.indexOf('.') < 0) {
        data.add(named(datum, name, now).build());
      } else if (name.endsWith(MEAN)) {
        String meter = name.substring(0, name.length() - MEAN.length());
        double samples = values.getOrDefault(meter + COUNT, 0.0);
        if (samples > 0) {
          data.add(sampled(named(datum, meter, now), datum.value(), samples));
        }
      }
    }
    return data;
  }

  private static MetricDatum.Builder named(MetricDatum datum, String name, Instant now) {
    return datum.toBuilder()
        .metricName(name)
        .unit(StandardUnit.fromValue(BoardMetric.unitOf(name)))
        .timestamp(now);
  }

  private static MetricDatum sampled(MetricDatum.Builder datum, double mean, double samples) {
    return samples == 1 ? datum.build() : datum.value(null).values(mean).counts(samples).build();
  }
}
