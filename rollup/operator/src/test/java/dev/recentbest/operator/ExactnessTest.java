package dev.recentbest.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ExactnessTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_000);
  private static final BoardState BOARD =
      BoardState.fromTheBeginning(
          new BoardRules(3, 1, Duration.ofSeconds(100), Duration.ofSeconds(10)), 1);

  @Test
  void exactRanks_noHoles_isAll() {
    assertThat(Exactness.exactRanks(BOARD, NOW)).isEqualTo(3);
    assertThat(Exactness.secondsToExact(BOARD, NOW)).hasValue(0);
  }

  @Test
  void exactRanks_moreHolesThanSlack_isLessUntilTheyHaveLeft() {
    BoardState two = holes("x", 950);
    two = holes(two, "y", 980);
    assertThat(Exactness.exactRanks(two, NOW)).isEqualTo(2);
    assertThat(Exactness.secondsToExact(two, NOW)).hasValue(50);
    BoardState five = holes(holes(holes(two, "z", 999), "v", 999), "w", 999);
    assertThat(Exactness.exactRanks(five, NOW)).isZero();
    assertThat(Exactness.secondsToExact(five, NOW)).hasValue(99);
  }

  @Test
  void secondsToExact_longAfterTheFuture_isUnknown() {
    assertThat(Exactness.secondsToExact(holes(holes("x", 9_999), "y", 9_999), NOW)).isEmpty();
  }

  @Test
  void isRepairable_holesAndWhatCameBefore_isTrue() {
    BoardState broken = holes(holes(holes("x", 999), "y", 999), "z", 999);
    assertThat(
            Exactness.isRepairable(with(broken, OptionalLong.of(990), OptionalLong.empty()), NOW))
        .isTrue();
  }

  @Test
  void isRepairable_moreThanTheItemHasRoomFor_isFalseUntilItHasLeft() {
    BoardState full = with(BOARD, OptionalLong.empty(), OptionalLong.of(950));
    assertThat(Exactness.isRepairable(full, NOW)).isFalse();
    assertThat(Exactness.isRepairable(full, NOW.plusSeconds(50))).isTrue();
  }

  private static BoardState with(
      BoardState board, OptionalLong knownSince, OptionalLong uncertainUntil) {
    return new BoardState(
        board.rules(),
        board.tickSeconds(),
        board.entries(),
        board.hidden(),
        board.corrections(),
        new Coverage(OptionalLong.empty(), knownSince, uncertainUntil),
        board.streamLabel());
  }

  private static BoardState holes(String player, long until) {
    return holes(BOARD, player, until);
  }

  private static BoardState holes(BoardState board, String player, long until) {
    return new BoardState(
        board.rules(),
        board.tickSeconds(),
        board.entries(),
        board.hidden(),
        board.corrections().withHole(player, until),
        board.coverage(),
        board.streamLabel());
  }
}
