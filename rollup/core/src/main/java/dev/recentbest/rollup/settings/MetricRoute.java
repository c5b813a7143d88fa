package dev.recentbest.rollup.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How metrics reach CloudWatch. */
public enum MetricRoute {
  /** As lines of the function's log, in CloudWatch's embedded metric format. */
  EMBEDDED,
  /** By CloudWatch's API. */
  CLOUDWATCH;

  /** As it is set. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<MetricRoute> parse(String word) {
    return Arrays.stream(values()).filter(route -> route.word().equals(word)).findFirst();
  }
}
