package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class VerificationTest {
  private static final Instant NOW = ManualTime.BEGIN;
  private static final BoardRules RULES =
      new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5));

  /** A play each two minutes of the hour before, the older the better; three players. */
  private static List<Candidate> plays() {
    List<Candidate> plays = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      long end = NOW.getEpochSecond() - 3_599 + 120L * i;
      plays.add(new Candidate("p" + i % 3, end - 30, end, 1_000 - i, "h"));
    }
    return plays;
  }

  private static BoardSnapshot board(List<Candidate> plays, BoardState empty) {
    List<Change> changes =
        plays.stream()
            .map(
                play ->
                    Change.insertion(
                        new Play(
                            new PlayKey(play.player(), play.start()),
                            play.score(),
                            play.end(),
                            Handle.whole(play.handle())),
                        new SequenceNumber("1")))
            .toList();
    BoardState state =
        empty
            .merge(
                new Arrivals(
                    changes,
                    OptionalLong.of(NOW.getEpochSecond()),
                    OptionalLong.of(NOW.getEpochSecond()),
                    false,
                    Optional.empty()),
                TableReads.NONE,
                new Bound(2_000, 350_000))
            .state();
    return new BoardSnapshot(state, Optional.empty(), Instant.EPOCH, Optional.empty());
  }

  @Test
  void lines_boardOfAllPlays_isRight() {
    Verification verification =
        new Verification(board(plays(), BoardState.fromTheBeginning(RULES, 1)), plays(), NOW);

    assertThat(verification.isRight()).isTrue();
    assertThat(verification.lines())
        .containsExactly(
            "549 boards compared with a brute force: the first 1, 5, 10 of the last 10 min, 30 min,"
                + " 60 min, at 2126-01-01T18:00:00Z and at 60 instants after it",
            "right: all of them equal and exact");
  }

  @Test
  void lines_playMissingFromTheBoard_isWrongWithTheFirstDifference() {
    List<Candidate> allButBest = plays().subList(1, 30);
    Verification verification =
        new Verification(board(allButBest, BoardState.fromTheBeginning(RULES, 1)), plays(), NOW);

    assertThat(verification.isRight()).isFalse();
    // The best play counts now, and in the last hour only: for the first 1, 5 and 10.
    assertThat(verification.lines().get(1)).isEqualTo("WRONG: 3 differ, 0 are not exact");
    assertThat(verification.lines().get(2))
        .startsWith("first difference: at 2126-01-01T18:00:00Z, expected [Candidate[player=p0,")
        .contains("score=1000", ", found [Candidate[player=p1,");
  }

  @Test
  void lines_boardThatIsNotExact_isWrong() {
    BoardState late = BoardState.knownSince(RULES, 1, NOW.getEpochSecond() - 10);
    Verification verification = new Verification(board(plays(), late), plays(), NOW);

    assertThat(verification.isRight()).isFalse();
    assertThat(verification.lines().get(1)).startsWith("WRONG: 0 differ, ");
  }

  @Test
  void lines_smallBoardOfAShortWindow_isComparedToo() {
    BoardRules small = new BoardRules(1, 0, Duration.ofSeconds(5), Duration.ofMinutes(5));
    Verification verification =
        new Verification(board(List.of(), BoardState.fromTheBeginning(small, 1)), List.of(), NOW);

    assertThat(verification.lines())
        .containsExactly(
            "18 boards compared with a brute force: the first 1 of the last 1 s, 2 s, 5 s, at"
                + " 2126-01-01T18:00:00Z and at 5 instants after it",
            "right: all of them equal and exact");
  }
}
