package dev.recentbest.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenSizeTest {
  @ParameterizedTest
  @CsvSource({"'20 60\n', 60, 20", "24 80, 80, 24", "1 1, 20, 4", "99999 99999, 1000, 1000"})
  void ofStty_rowsAndColumns_areRead(String text, int columns, int rows) {
    assertThat(ScreenSize.ofStty(text)).contains(new ScreenSize(columns, rows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0", "0 80", "24 0", "24", "rows 24; columns 80;"})
  void ofStty_anythingElse_isNoSize(String text) {
    assertThat(ScreenSize.ofStty(text)).isEmpty();
  }

  @Test
  void lines_leaveOneForTheCursor() {
    assertThat(new ScreenSize(80, 24).lines()).isEqualTo(23);
  }

  @Test
  void followed_sizeThatChanges_isAskedForOnceASecond() {
    Deque<ScreenSize> sizes =
        new ArrayDeque<>(List.of(new ScreenSize(60, 20), new ScreenSize(100, 40)));
    SetClock clock = new SetClock();
    FollowedSize size =
        new FollowedSize(() -> Optional.ofNullable(sizes.poll()), ScreenSize.USUAL, clock);

    assertThat(size.get()).isEqualTo(new ScreenSize(60, 20));
    clock.millis = 999;
    assertThat(size.get()).isEqualTo(new ScreenSize(60, 20));
    clock.millis = 1000;
    assertThat(size.get()).isEqualTo(new ScreenSize(100, 40));
    clock.millis = 2000;
    assertThat(size.get()).isEqualTo(new ScreenSize(100, 40));
  }

  @Test
  void followed_noAnswer_keepsWhatWasAndAsksNoMore() {
    Deque<Optional<ScreenSize>> answers =
        new ArrayDeque<>(List.of(Optional.empty(), Optional.of(new ScreenSize(60, 20))));
    SetClock clock = new SetClock();
    FollowedSize size = new FollowedSize(answers::remove, new ScreenSize(132, 50), clock);

    assertThat(size.get()).isEqualTo(new ScreenSize(132, 50));
    clock.millis = 60_000;
    assertThat(size.get()).isEqualTo(new ScreenSize(132, 50));
    assertThat(answers).hasSize(1);
  }

  private static final class SetClock extends Clock {
    private long millis;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
