package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void of_console_isInteractiveAndColouredAndAsLargeAsItSays() {
    Terminal terminal =
        Terminal.of(
            true,
            Map.of("COLUMNS", "132", "LINES", "50"),
            () -> Optional.of(new ScreenSize(60, 20)),
            CLOCK);

    assertThat(terminal.interactive()).isTrue();
    assertThat(terminal.palette()).isEqualTo(new Palette(true));
    assertThat(terminal.size()).isEqualTo(new ScreenSize(60, 20));
    assertThat(terminal.columns()).isEqualTo(60);
  }

  @Test
  void of_noConsole_isPlainAndNeverAsked() {
    Terminal terminal =
        Terminal.of(
            false,
            Map.of("TERM", "xterm-256color"),
            () -> {
              throw new AssertionError("asked");
            },
            CLOCK);

    assertThat(terminal.interactive()).isFalse();
    assertThat(terminal.palette()).isEqualTo(Palette.NONE);
    assertThat(terminal.size()).isEqualTo(new ScreenSize(80, 24));
  }

  @Test
  void of_dumbTerminal_isPlain() {
    assertThat(silent(Map.of("TERM", "dumb")).interactive()).isFalse();
    assertThat(silent(Map.of("TERM", "dumb")).palette()).isEqualTo(Palette.NONE);
  }

  @Test
  void of_noColor_isInteractiveWithoutColours() {
    assertThat(silent(Map.of("NO_COLOR", "1")).interactive()).isTrue();
    assertThat(silent(Map.of("NO_COLOR", "1")).palette()).isEqualTo(Palette.NONE);
    assertThat(silent(Map.of("NO_COLOR", "")).palette().coloured()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "132, 50, 132, 50",
    "5, 2, 20, 4",
    "99999, 99999, 1000, 1000",
    "'', '', 80, 24",
    "wide, high, 80, 24",
    "-1, -1, 80, 24",
    "1234567, 1234567, 80, 24"
  })
  void of_terminalThatSaysNothing_theEnvironmentCountsWithinReason(
      String columns, String lines, int wide, int high) {
    assertThat(silent(Map.of("COLUMNS", columns, "LINES", lines)).size())
        .isEqualTo(new ScreenSize(wide, high));
  }

  @Test
  void detect_underTest_isNoTerminal() {
    Terminal terminal = Terminal.detect(Map.of("COLUMNS", "40"), CLOCK);

    assertThat(terminal.interactive()).isFalse();
    assertThat(terminal.columns()).isEqualTo(40);
  }

  private static Terminal silent(Map<String, String> environment) {
    return Terminal.of(true, environment, Optional::empty, CLOCK);
  }
}
