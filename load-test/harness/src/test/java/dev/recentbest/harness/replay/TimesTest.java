package dev.recentbest.harness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.harness.command.CommandFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimesTest {
  @Test
  void parse_ascendingWithEqualOnesAndBlanks_areAllTaken() {
    assertThat(Times.parse("times", List.of(" 0", "", "7 ", "7", "253402300799")))
        .containsExactly(0L, 7L, 7L, 253_402_300_799L);
  }

  @Test
  void parse_milliseconds_areNoSeconds() {
    assertThatThrownBy(() -> Times.parse("times", List.of("", "253402300800")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "times line 2 must be a whole number of epoch seconds, 0 to 253402300799, found"
                + " \"253402300800\"");
  }

  @Test
  void parse_descending_saysToSort() {
    assertThatThrownBy(() -> Times.parse("times", List.of("8", "7")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("times line 2 is 7, earlier than the time above it: sort the file, ascending");
  }

  @Test
  void parse_nothing_saysWhatIsExpected() {
    assertThatThrownBy(() -> Times.parse("times", List.of("", " ")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("times is empty: expected epoch seconds, one a line, ascending");
  }
}
