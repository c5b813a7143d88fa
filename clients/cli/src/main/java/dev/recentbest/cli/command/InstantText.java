package dev.recentbest.cli.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Instants as people write them: epoch seconds, or ISO with {@code Z} or an offset. */
public final class InstantText implements ITypeConverter<Instant> {
  /** Until then epoch seconds and ISO years have their usual form. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  @Override
  public Instant convert(String text) {
    try {
      Instant instant =
          text.strip().matches("\\d{1,12}")
              ? Instant.ofEpochSecond(Long.parseLong(text.strip()))
              : OffsetDateTime.parse(text.strip()).toInstant();
      if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for an instant out of range.
    }
    throw new TypeConversionException(
        "must be epoch seconds such as 1428071700, or a time such as 2015-04-03T14:35:00Z, from 1970 to 9999,"
            + " found \""
            + text
            + "\"");
  }
}
