package dev.recentbest.operator.archive;

import static dev.recentbest.operator.archive.ArchivedTable.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.archive.Hour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HourSpanTest {
  private static final Hour FIRST = hour("2015-04-03T14");
  private static final Duration ALLOWANCE = Duration.ofMinutes(5);
  private static final Instant LATER = Instant.parse("2015-05-03T00:00:00Z");

  @Test
  void between_twoHours_areAllWithBothEnds() {
    assertThat(between(FIRST, hour("2015-04-03T16"), LATER).hours())
        .containsExactly(FIRST, hour("2015-04-03T15"), hour("2015-04-03T16"));
    assertThat(between(FIRST, FIRST, LATER).hours()).containsExactly(FIRST);
    assertThat(between(FIRST, FIRST.plus(167), LATER).hours()).hasSize(168);
  }

  @Test
  void between_wrongWayRound_isRefused() {
    assertRefused(
        FIRST.plus(1),
        FIRST,
        LATER,
        "the first hour, 2015-04-03T15, is after the last, 2015-04-03T14: exchange them");
  }

  @Test
  void between_moreThanAWeek_isRefused() {
    assertRefused(
        FIRST,
        FIRST.plus(168),
        LATER,
        "169 hours are more than the 168 that are counted at once: take fewer");
  }

  @Test
  void between_hourThatIsNotOver_isRefused() {
    assertRefused(
        FIRST,
        FIRST,
        Instant.parse("2015-04-03T15:04:59Z"),
        "hour 2015-04-03T14 is not over before 2015-04-03T15:05:00Z, which is its end and what clocks"
            + " may differ: take an earlier one, or wait");
    assertThat(between(FIRST, FIRST, Instant.parse("2015-04-03T15:05:00Z")).hours()).hasSize(1);
  }

  @Test
  void latest_areThoseBeforeTheHourThatMayStillGetPlays() {
    assertThat(HourSpan.latest(2, Instant.parse("2015-04-03T15:05:00Z"), ALLOWANCE).hours())
        .containsExactly(hour("2015-04-03T13"), FIRST);
    assertThat(HourSpan.latest(1, Instant.parse("2015-04-03T15:04:59Z"), ALLOWANCE).hours())
        .containsExactly(hour("2015-04-03T13"));
  }

  @Test
  void span_ofNoHours_isRefused() {
    assertThatThrownBy(() -> new HourSpan(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be 1 to 168: hours=0");
  }

  private static HourSpan between(Hour first, Hour last, Instant now) {
    return HourSpan.between(first, last, now, ALLOWANCE);
  }

  private static void assertRefused(Hour first, Hour last, Instant now, String message) {
    assertThatThrownBy(() -> between(first, last, now))
        .isInstanceOf(HoursRefused.class)
        .hasMessage(message);
  }
}
