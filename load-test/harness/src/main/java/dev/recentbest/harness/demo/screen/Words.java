package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.DisplayText;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times, numbers and names as people read them. */
final class Words {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Words() {}

  static String full(Instant instant) {
    return FULL.format(instant.atOffset(ZoneOffset.UTC));
  }

  static String timeOfDay(Instant instant) {
    return TIME_OF_DAY.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** Minutes and seconds, with hours where there are some: 4:05, 1:00:00. */
  static String span(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  /** In minutes where there are whole ones. */
  static String window(Duration window) {
    return window.toSecondsPart() == 0
        ? String.format(Locale.ROOT, "%d minutes", window.toMinutes())
        : String.format(Locale.ROOT, "%d seconds", window.toSeconds());
  }

  static String score(Play play) {
    return String.format(Locale.ROOT, "%,d", play.score());
  }

  /** A player's name, harmless and in so many columns at the most. */
  static String name(Play play, int columns) {
    Handle handle = play.handle();
    String text = DisplayText.printable(handle.text());
    return DisplayText.cut(handle.cut() ? text + "…" : text, columns);
  }
}
