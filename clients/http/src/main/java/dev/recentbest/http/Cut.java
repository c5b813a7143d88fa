package dev.recentbest.http;

import dev.recentbest.model.skyband.BoardRules;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a board is wanted.
 *
 * @param k how many ranks, 1 to the board's size
 * @param window how far back, whole seconds, up to the board's window
 */
record Cut(int k, Duration window) {
  /** The names of its parameters. */
  static final List<String> PARAMETERS = List.of("k", "window");

  /** No other script's digits, and so few that they make a number. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final Pattern SHORT = Pattern.compile("([0-9]{1,12})(ms|s|m|h|d)");

  /**
   * All of the board, unless parameters want less.
   *
   * @throws Refused when one is out of its range
   */
  static Cut of(Parameters parameters, BoardRules rules) {
    return new Cut(
        parameters.find("k").map(text -> k(text, rules.size())).orElse(rules.size()),
        parameters.find("window").map(text -> window(text, rules.window())).orElse(rules.window()));
  }

  private static int k(String text, int size) {
    int k = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (k < 1 || k > size) {
      throw bad("k must be 1 to " + size + ", the board's size, found " + Problem.quote(text));
    }
    return k;
  }

  private static Duration window(String text, Duration widest) {
    Duration window =
        duration(text)
            .orElseThrow(
                () ->
                    bad(
                        "window must be a duration such as 90s, 15m, 1h or PT15M, found "
                            + Problem.quote(text)));
    if (window.toNanosPart() != 0
        || window.compareTo(Duration.ofSeconds(1)) < 0
        || window.compareTo(widest) > 0) {
      throw bad(
          "window must be whole seconds, 1s to "
              + format(widest)
              + ", the board's window, found "
              + Problem.quote(text));
    }
    return window;
  }

  private static Optional<Duration> duration(String text) {
    Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      return Optional.of(duration(Long.parseLong(matcher.group(1)), matcher.group(2)));
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration duration(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** In the largest unit that has no rest. */
  private static String format(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static Refused bad(String detail) {
    return new Refused(Problem.badQuestion(detail));
  }
}
