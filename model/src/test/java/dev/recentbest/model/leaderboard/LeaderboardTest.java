package dev.recentbest.model.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
  private static final BoardRules RULES =
      new BoardRules(2, 1, Duration.ofSeconds(100), Duration.ofSeconds(10));
  private static final Play BEST = play("a", 1000, 9);
  private static final Play NEXT_BEST = play("a", 1050, 5);
  private static final Play OTHER = play("b", 1020, 7);
  private static final BoardState STATE = state(1);

  private static Play play(String player, long end, long score) {
    return new Play(new PlayKey(player, end - 5), score, end, Handle.whole(player));
  }

  private static BoardState state(long tickSeconds) {
    List<Change> changes =
        Stream.of(BEST, NEXT_BEST, OTHER)
            .map(play -> Change.insertion(play, new SequenceNumber("1")))
            .toList();
    Arrivals arrivals =
        new Arrivals(
            changes, OptionalLong.of(1050), OptionalLong.of(1050), false, Optional.empty());
    return BoardState.fromTheBeginning(RULES, tickSeconds)
        .merge(arrivals, TableReads.NONE, new Bound(100, 100_000))
        .state();
  }

  private static List<Play> at(BoardState state, long at, int k, long windowSeconds) {
    Instant instant = Instant.ofEpochSecond(at);
    return Leaderboard.of(state, instant, k, Duration.ofSeconds(windowSeconds)).plays();
  }

  @Test
  void of_timePasses_playersComeAndGo() {
    assertThat(at(STATE, 1050, 2, 100)).containsExactly(BEST, OTHER);
    assertThat(at(STATE, 1099, 2, 100)).containsExactly(BEST, OTHER);
    assertThat(at(STATE, 1100, 2, 100)).containsExactly(OTHER, NEXT_BEST);
    assertThat(at(STATE, 1120, 2, 100)).containsExactly(NEXT_BEST);
    assertThat(at(STATE, 1150, 2, 100)).isEmpty();
  }

  @Test
  void of_smallerSizeAndWindow_areReadFromTheSameState() {
    assertThat(at(STATE, 1050, 1, 100)).containsExactly(BEST);
    assertThat(at(STATE, 1050, 2, 50)).containsExactly(OTHER, NEXT_BEST);
    assertThat(at(STATE, 1050, 2, 30)).containsExactly(NEXT_BEST);
  }

  @Test
  void of_coarseTick_playsLeaveTogether() {
    BoardState coarse = state(50);
    assertThat(at(coarse, 1099, 2, 100)).containsExactly(BEST, OTHER);
    assertThat(at(coarse, 1100, 2, 100)).containsExactly(NEXT_BEST);
    assertThat(
            Leaderboard.of(coarse, Instant.ofEpochSecond(1149), 2, Duration.ofSeconds(100)).tick())
        .isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void of_instantBeforeTheHorizonAndWindow_isNotExact() {
    Duration window = Duration.ofSeconds(100);
    assertThat(Leaderboard.of(STATE, Instant.ofEpochSecond(1040), 2, window).exact()).isTrue();
    assertThat(Leaderboard.of(STATE, Instant.ofEpochSecond(1039), 2, window).exact()).isFalse();
  }

  @Test
  void of_fractionOfASecond_doesNotCount() {
    Leaderboard board =
        Leaderboard.of(STATE, Instant.ofEpochSecond(1099, 999_999_999), 2, Duration.ofSeconds(100));
    assertThat(board.at()).isEqualTo(Instant.ofEpochSecond(1099));
    assertThat(board.plays()).containsExactly(BEST, OTHER);
  }

  @Test
  void leavesAt_anyTick_isWhenTheBoardLosesThePlay() {
    for (long tick : new long[] {1, 7, 50}) {
      BoardState state = state(tick);
      for (Play play : List.of(BEST, OTHER)) {
        long leaves = board(state, 1050).leavesAt(play).getEpochSecond();
        assertThat(at(state, leaves - 1, 2, 100)).as("tick %s", tick).contains(play);
        assertThat(at(state, leaves, 2, 100)).as("tick %s", tick).doesNotContain(play);
      }
    }
    assertThat(board(STATE, 1050).leavesAt(BEST)).isEqualTo(Instant.ofEpochSecond(1100));
  }

  @Test
  void nextChangeAt_asTimePasses_isWhenSomethingElseIsShown() {
    assertThat(board(STATE, 1050).nextChangeAt()).contains(Instant.ofEpochSecond(1100));
    assertThat(board(STATE, 1100).nextChangeAt()).contains(Instant.ofEpochSecond(1120));
    assertThat(board(STATE, 1120).nextChangeAt()).contains(Instant.ofEpochSecond(1150));
    assertThat(board(STATE, 1150).nextChangeAt()).isEmpty();
  }

  @Test
  void nextChangeAt_notExact_isWhenItTurnsExact() {
    assertThat(board(STATE, 1039).nextChangeAt()).contains(Instant.ofEpochSecond(1040));
    assertThat(board(STATE, 1040).exact()).isTrue();
  }

  @Test
  void new_exactAndExactLater_isRefused() {
    Instant at = Instant.ofEpochSecond(1050);
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Leaderboard(at, second, second, true, Optional.of(at), List.of()))
        .withMessage("must be empty when exact: exactFrom=1970-01-01T00:17:30Z");
  }

  private static Leaderboard board(BoardState state, long at) {
    return Leaderboard.of(state, Instant.ofEpochSecond(at), 2, Duration.ofSeconds(100));
  }

  @Test
  void of_sizeOrWindowOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(STATE, 1050, 3, 100))
        .withMessage("must be 1 to 2, the board's size: k=3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(STATE, 1050, 0, 100))
        .withMessage("must be 1 to 2, the board's size: k=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> at(STATE, 1050, 1, 101))
        .withMessage(
            "must be whole seconds, from PT1S to PT1M40S, the board's window: window=PT1M41S");
  }
}
