package dev.recentbest.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ConvertersTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT90S",
    "15m, PT15M",
    "1h, PT1H",
    "7d, PT168H",
    "PT15M, PT15M",
    "' 15M ', PT15M",
    "-PT1S, PT-1S"
  })
  void duration_shortOrIso_isRead(String text, Duration duration) {
    assertThat(new DurationText().convert(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "m", "1h30m", "1.5h", "9999999999999s"})
  void duration_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> new DurationText().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("must be a duration such as 90s, 15m, 1h or PT15M, found \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1S, 1s",
    "PT60S, 1m",
    "PT90S, 90s",
    "PT1H, 1h",
    "PT61M, 61m",
    "PT168H, 168h",
    "PT0S, PT0S",
    "PT-1S, PT-1S",
    "PT0.5S, PT0.5S",
    "PT1.5S, PT1.5S"
  })
  void format_duration_isShort(Duration duration, String text) {
    assertThat(DurationText.format(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z",
    "1428071700, 2015-04-03T14:35:00Z",
    "2015-04-03T14:35:00Z, 2015-04-03T14:35:00Z",
    "2015-04-03T14:35:00+02:00, 2015-04-03T12:35:00Z",
    "253402300799, 9999-12-31T23:59:59Z"
  })
  void instant_epochOrIso_isRead(String text, Instant instant) {
    assertThat(new InstantText().convert(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "1e9",
        "253402300800",
        "1428071700000",
        "2015-04-03",
        "2015-04-03T14:35:00",
        "1969-12-31T23:59:59Z",
        "14:35"
      })
  void instant_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> new InstantText().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "must be epoch seconds such as 1428071700, or a time such as 2015-04-03T14:35:00Z, from"
                + " 1970 to 9999, found \""
                + text
                + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8000", "https://dynamodb.eu-west-1.amazonaws.com"})
  void endpoint_url_isRead(String text) {
    assertThat(new EndpointText().convert(text)).isEqualTo(URI.create(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1:8000", "localhost:8000", "ftp://host", "http://", "a b"})
  void endpoint_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> new EndpointText().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("must be a URL such as http://127.0.0.1:8000, found \"" + text + "\"");
  }
}
