package dev.recentbest.display;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as the rows of a board show them: with the day where a window can hold the same time of
 * day twice.
 */
final class Times {
  private static final Duration DAY = Duration.ofDays(1);
  private static final DateTimeFormatter FULL = formatter("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME_OF_YEAR = formatter("MM-dd HH:mm:ss");
  private static final DateTimeFormatter TIME_OF_DAY = formatter("HH:mm:ss");

  private final DateTimeFormatter form;

  Times(Duration window) {
    this.form = window.compareTo(DAY) < 0 ? TIME_OF_DAY : TIME_OF_YEAR;
  }

  static String full(Instant instant) {
    return FULL.format(instant.atOffset(ZoneOffset.UTC));
  }

  String of(Instant instant) {
    return form.format(instant.atOffset(ZoneOffset.UTC));
  }

  int columns() {
    return of(Instant.EPOCH).length();
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
