package dev.recentbest.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BruteForceTest {
  private static Candidate play(String player, long start, long end, long score) {
    return new Candidate(player, start, end, score, player);
  }

  /**
   * The players of the board, best first, of five ranks over a window of 100 s and ticks of 1 s.
   */
  private static List<String> players(long at, Candidate... plays) {
    return players(BruteForce.board(List.of(plays), at, 5, 100, 1));
  }

  private static List<String> players(List<Candidate> board) {
    return board.stream().map(Candidate::player).toList();
  }

  @Test
  void board_differentScores_higherFirst() {
    assertThat(players(200, play("ann", 0, 150, 7), play("bob", 0, 160, 9)))
        .containsExactly("bob", "ann");
  }

  @Test
  void board_scoresAtBothEndsOfALong_higherFirst() {
    assertThat(
            players(200, play("ann", 0, 150, Long.MIN_VALUE), play("bob", 0, 160, Long.MAX_VALUE)))
        .containsExactly("bob", "ann");
  }

  @Test
  void board_equalScores_firstToReachItFirst() {
    assertThat(players(200, play("ann", 0, 151, 7), play("bob", 90, 150, 7)))
        .containsExactly("bob", "ann");
  }

  @Test
  void board_equalScoresAndEnds_playerIdFirst() {
    assertThat(players(200, play("b", 10, 150, 7), play("a", 20, 150, 7), play("ab", 5, 150, 7)))
        .containsExactly("a", "ab", "b");
  }

  @Test
  void board_playerIdsOutsideAscii_byUtf8AndNotByUtf16() {
    String replacement = "\uFFFD"; // EF BF BD in UTF-8, FFFD in UTF-16
    String grin = "\uD83D\uDE00"; // F0 9F 98 80 in UTF-8, D83D DE00 in UTF-16
    assertThat(grin.compareTo(replacement)).isNegative();
    assertThat(
            players(200, play(grin, 0, 150, 7), play(replacement, 0, 150, 7), play("z", 0, 150, 7)))
        .containsExactly("z", replacement, grin);
  }

  @Test
  void ranking_allElseEqual_earlierStartFirst() {
    assertThat(BruteForce.RANKING.compare(play("ann", 1, 9, 7), play("ann", 2, 9, 7))).isNegative();
  }

  @Test
  void board_morePlayersThanRanks_firstK() {
    List<Candidate> plays =
        List.of(play("ann", 0, 150, 1), play("bob", 0, 150, 3), play("cid", 0, 150, 2));
    assertThat(players(BruteForce.board(plays, 200, 2, 100, 1))).containsExactly("bob", "cid");
  }

  @Test
  void board_samePlayerTwice_onlyHisBestRanks() {
    Candidate worse = play("ann", 10, 160, 5);
    Candidate best = play("ann", 0, 150, 8);
    assertThat(BruteForce.board(List.of(worse, best, play("bob", 0, 170, 6)), 200, 5, 100, 1))
        .containsExactly(best, play("bob", 0, 170, 6));
  }

  @Test
  void board_bestPlayExpired_playersNextBestRanks() {
    Candidate[] plays = {play("ann", 0, 150, 8), play("ann", 10, 160, 5), play("bob", 0, 170, 6)};
    assertThat(players(249, plays)).containsExactly("ann", "bob");
    assertThat(players(250, plays)).containsExactly("bob", "ann");
    assertThat(players(260, plays)).containsExactly("bob");
    assertThat(players(270, plays)).isEmpty();
  }

  @Test
  void board_sameKeyTwice_countsWithItsLastValue() {
    Candidate low = play("ann", 0, 150, 4);
    Candidate high = play("ann", 0, 140, 9);
    assertThat(BruteForce.board(List.of(low, high), 200, 5, 100, 1)).containsExactly(high);
    assertThat(BruteForce.board(List.of(high, low), 200, 5, 100, 1)).containsExactly(low);
  }

  @Test
  void board_sameKeyTwiceAndTheLastExpired_theFormerDoesNotComeBack() {
    assertThat(players(245, play("ann", 0, 150, 4), play("ann", 0, 140, 9))).isEmpty();
  }

  @Test
  void board_sameKeyWithAnotherHandle_theLastIsShown() {
    Candidate first = new Candidate("ann", 0, 150, 4, "Ann");
    Candidate second = new Candidate("ann", 0, 150, 4, "ANN");
    assertThat(BruteForce.board(List.of(first, second), 200, 5, 100, 1)).containsExactly(second);
  }

  @Test
  void board_playAheadOfTheClock_counts() {
    assertThat(players(200, play("ann", 0, 230, 1))).containsExactly("ann");
  }

  @Test
  void board_ticksOfTenSeconds_windowMovesByWholeTicks() {
    // At 205 the window began at 105, in the tick of 100 to 109: the first tick inside is 110.
    List<Candidate> plays = List.of(play("ann", 0, 109, 9), play("bob", 0, 110, 8));
    assertThat(players(BruteForce.board(plays, 199, 5, 100, 10))).containsExactly("ann", "bob");
    assertThat(players(BruteForce.board(plays, 200, 5, 100, 10))).containsExactly("bob");
    assertThat(players(BruteForce.board(plays, 209, 5, 100, 10))).containsExactly("bob");
    assertThat(players(BruteForce.board(plays, 210, 5, 100, 10))).isEmpty();
  }

  @Test
  void board_windowNoMultipleOfTheTick_subtractsBeforeItDivides() {
    // floorDiv(19 - 5, 3) = 4 expires 12 to 14; floorDiv(19, 3) - floorDiv(5, 3) = 5 would expire
    // 15.
    List<Candidate> plays = List.of(play("ann", 0, 14, 9), play("bob", 0, 15, 8));
    assertThat(players(BruteForce.board(plays, 19, 5, 5, 3))).containsExactly("bob");
  }

  @Test
  void board_timesBeforeTheEpoch_ticksFloorAndDoNotTruncate() {
    // At -5 the window began at -15, in the tick of -20 to -11: the first tick inside is -10.
    List<Candidate> plays =
        List.of(play("ann", -99, -11, 9), play("bob", -99, -10, 8), play("cid", -99, -1, 7));
    assertThat(players(BruteForce.board(plays, -5, 5, 10, 10))).containsExactly("bob", "cid");
    // At 5 it began at -5, in the tick of -10 to -1, which truncation would take for that of 0.
    assertThat(players(BruteForce.board(plays, 5, 5, 10, 10))).isEmpty();
  }

  @Test
  void skyband_scoresRiseWithTime_keepsTheLastN() {
    List<Candidate> plays =
        List.of(play("ann", 0, 1, 1), play("bob", 0, 2, 2), play("cid", 0, 3, 3));
    assertThat(players(BruteForce.skyband(plays, 1, 1))).containsExactly("cid");
    assertThat(players(BruteForce.skyband(plays, 2, 1))).containsExactly("cid", "bob");
  }

  @Test
  void skyband_scoresFallWithTime_keepsAll() {
    List<Candidate> plays =
        List.of(play("ann", 0, 1, 3), play("bob", 0, 2, 2), play("cid", 0, 3, 1));
    assertThat(players(BruteForce.skyband(plays, 1, 1))).containsExactly("ann", "bob", "cid");
  }

  @Test
  void skyband_scoresFallWithinATick_keepsTheFirst() {
    List<Candidate> plays =
        List.of(play("ann", 0, 0, 3), play("bob", 0, 9, 2), play("cid", 0, 10, 1));
    assertThat(players(BruteForce.skyband(plays, 1, 10))).containsExactly("ann", "cid");
  }

  @Test
  void skyband_equalScores_dominateOnlyWithinATick() {
    List<Candidate> plays =
        List.of(play("ann", 0, 5, 7), play("bob", 0, 5, 7), play("cid", 0, 6, 7));
    assertThat(players(BruteForce.skyband(plays, 1, 1))).containsExactly("ann", "cid");
    assertThat(players(BruteForce.skyband(plays, 1, 10))).containsExactly("ann");
  }

  @Test
  void skyband_ownPlayDominates_dropsIt() {
    List<Candidate> plays = List.of(play("ann", 0, 1, 1), play("ann", 2, 3, 2));
    assertThat(BruteForce.skyband(plays, 9, 1)).containsExactly(play("ann", 2, 3, 2));
  }

  @Test
  void skyband_severalDominatingPlaysOfOnePlayer_countAsOne() {
    Candidate first = play("bob", 0, 2, 3);
    Candidate second = play("bob", 3, 4, 2);
    List<Candidate> plays = List.of(play("ann", 0, 1, 1), first, second);
    assertThat(BruteForce.skyband(plays, 2, 1))
        .containsExactly(first, second, play("ann", 0, 1, 1));
    assertThat(BruteForce.skyband(plays, 1, 1)).containsExactly(first, second);
  }

  @Test
  void skyband_sameKeyTwice_keepsOnlyTheValueThatRanksHigher() {
    List<Candidate> plays = List.of(play("ann", 0, 20, 1), play("ann", 0, 10, 2));
    assertThat(BruteForce.skyband(plays, 3, 1)).containsExactly(play("ann", 0, 10, 2));
  }

  @Test
  void skyband_shuffled_isTheSame() {
    List<Candidate> plays =
        new ArrayList<>(List.of(play("ann", 0, 5, 7), play("bob", 0, 5, 7), play("bob", 1, 6, 6)));
    List<Candidate> expected = BruteForce.skyband(plays, 2, 1);
    Collections.reverse(plays);
    assertThat(BruteForce.skyband(plays, 2, 1)).isEqualTo(expected);
  }

  @Test
  void board_sizesNotAboveZero_areRefused() {
    List<Candidate> none = List.of();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BruteForce.board(none, 0, 0, 1, 1))
        .withMessage("must be > 0: k=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BruteForce.board(none, 0, 1, -1, 1))
        .withMessage("must be > 0: windowSeconds=-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BruteForce.board(none, 0, 1, 1, 0))
        .withMessage("must be > 0: tickSeconds=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BruteForce.skyband(none, 0, 1))
        .withMessage("must be > 0: n=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BruteForce.skyband(none, 1, -2))
        .withMessage("must be > 0: tickSeconds=-2");
  }
}
