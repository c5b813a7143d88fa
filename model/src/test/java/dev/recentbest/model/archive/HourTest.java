package dev.recentbest.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HourTest {
  private static final Hour HOUR = new Hour(Instant.parse("2015-04-03T14:00:00Z"));

  @Test
  void of_anyInstantOfIt_isTheHour() {
    assertThat(Hour.of(Instant.parse("2015-04-03T14:00:00Z"))).isEqualTo(HOUR);
    assertThat(Hour.of(Instant.parse("2015-04-03T14:59:59.999Z"))).isEqualTo(HOUR);
    assertThat(Hour.of(Instant.parse("2015-04-03T15:00:00Z"))).isEqualTo(HOUR.plus(1));
  }

  @Test
  void text_ofAnHour_isReadBack() {
    assertThat(HOUR.text()).isEqualTo("2015-04-03T14");
    assertThat(Hour.parse("2015-04-03T14")).contains(HOUR);
    assertThat(Hour.parse("1970-01-01T00")).contains(new Hour(Instant.EPOCH));
    assertThat(Hour.parse("9999-12-31T23").orElseThrow().text()).isEqualTo("9999-12-31T23");
  }

  @Test
  void end_isTheNextHoursStart() {
    assertThat(HOUR.end()).isEqualTo(Instant.parse("2015-04-03T15:00:00Z"));
    assertThat(HOUR.plus(10).text()).isEqualTo("2015-04-04T00");
    assertThat(HOUR.plus(10)).isGreaterThan(HOUR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2015-04-03",
        "2015-04-03T24",
        "2015-04-03T14:00",
        "2015-04-03t14",
        " 2015-04-03T14",
        "2015-02-29T14",
        "2015-13-03T14",
        "1969-12-31T23",
        "12015-04-03T14",
        "2015-04-03T14\n"
      })
  void parse_anythingElse_isNoHour(String text) {
    assertThat(Hour.parse(text)).isEmpty();
  }

  @Test
  void hour_withMinutesOrOutOfItsRange_isRefused() {
    assertThatThrownBy(() -> new Hour(Instant.parse("2015-04-03T14:30:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be a whole hour: start=2015-04-03T14:30:00Z");
    assertThatThrownBy(() -> new Hour(Instant.parse("1969-12-31T23:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be from 1970 to 9999: start=1969-12-31T23:00:00Z");
  }
}
