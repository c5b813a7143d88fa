package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {
  @Test
  void of_console_isInteractiveAndColoured() {
    assertThat(Terminal.of(true, Map.of())).isEqualTo(new Terminal(true, new Palette(true), 80));
  }

  @Test
  void of_noConsole_isPlain() {
    assertThat(Terminal.of(false, Map.of("TERM", "xterm-256color")))
        .isEqualTo(new Terminal(false, Palette.NONE, 80));
  }

  @Test
  void of_dumbTerminal_isPlain() {
    assertThat(Terminal.of(true, Map.of("TERM", "dumb")))
        .isEqualTo(new Terminal(false, Palette.NONE, 80));
  }

  @Test
  void of_noColor_isInteractiveWithoutColours() {
    assertThat(Terminal.of(true, Map.of("NO_COLOR", "1")))
        .isEqualTo(new Terminal(true, Palette.NONE, 80));
    assertThat(Terminal.of(true, Map.of("NO_COLOR", "")).palette().coloured()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"132, 132", "5, 20", "99999, 1000", "'', 80", "wide, 80", "-1, 80", "1234567, 80"})
  void of_columns_countWithinReason(String text, int columns) {
    assertThat(Terminal.of(true, Map.of("COLUMNS", text)).columns()).isEqualTo(columns);
  }

  @Test
  void detect_underTest_isNoTerminal() {
    assertThat(Terminal.detect(Map.of("COLUMNS", "40")))
        .isEqualTo(new Terminal(false, Palette.NONE, 40));
  }
}
