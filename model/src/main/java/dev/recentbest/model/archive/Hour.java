package dev.recentbest.model.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar hour in UTC. A play belongs to the hour in which it ended: at its start or later, and
 * before its end.
 *
 * @param start a whole hour, from 1970 to the end of 9999
 */
public record Hour(Instant start) implements Comparable<Hour> {
  private static final Duration LENGTH = Duration.ofHours(1);
  private static final Instant AFTER_THE_LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}");

  public Hour {
    if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
      throw new IllegalArgumentException("must be a whole hour: start=" + start);
    }
    if (start.isBefore(Instant.EPOCH) || start.isAfter(AFTER_THE_LAST)) {
      throw new IllegalArgumentException("must be from 1970 to 9999: start=" + start);
    }
  }

  /** The hour that an instant lies in. */
  public static Hour of(Instant instant) {
    return new Hour(instant.truncatedTo(ChronoUnit.HOURS));
  }

  /** Reads {@code 2015-04-03T14}, and nothing else; empty when it is no hour. */
  public static Optional<Hour> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      Instant start = Instant.parse(text + ":00:00Z");
      // Hour 24 is read as the next day's first: another way to write it.
      return !start.isBefore(Instant.EPOCH) && start.toString().startsWith(text)
          ? Optional.of(new Hour(start))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The first instant after it. */
  public Instant end() {
    return start.plus(LENGTH);
  }

  /** So many hours later, or earlier. */
  public Hour plus(long hours) {
    return new Hour(start.plus(LENGTH.multipliedBy(hours)));
  }

  /** Its name: {@code 2015-04-03T14}. */
  public String text() {
    String written = start.toString();
    return written.substring(0, written.indexOf(':'));
  }

  @Override
  public int compareTo(Hour other) {
    return start.compareTo(other.start);
  }
}
