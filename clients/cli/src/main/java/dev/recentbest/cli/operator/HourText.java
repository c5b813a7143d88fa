package dev.recentbest.cli.operator;

import dev.recentbest.model.archive.Hour;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Hours as archives are named by them: {@code 2015-04-03T14}, in UTC. */
final class HourText implements ITypeConverter<Hour> {
  @Override
  public Hour convert(String text) {
    return Hour.parse(text.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "must be an hour in UTC such as 2015-04-03T14, found \"" + text + "\""));
  }
}
