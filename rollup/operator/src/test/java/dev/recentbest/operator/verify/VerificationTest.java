package dev.recentbest.operator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class VerificationTest {
  private static final long NOW = 10_000;
  private static final Play ANN = play("ann", 50, NOW - 10);
  private static final Play BOB = play("bob", 40, NOW - 20);
  private static final Play CYD = play("cyd", 30, NOW - 5);
  private static final Play OLD = play("old", 99, NOW - 100);
  private static final BoardRules RULES =
      new BoardRules(2, 1, Duration.ofSeconds(100), Duration.ofSeconds(10));

  private final BoardKey key = new BoardKey("recent-best");
  private final InMemoryBoardTable board = new InMemoryBoardTable(key);
  private final InMemoryPlayTable plays = new InMemoryPlayTable();
  private final InMemoryScoreRows rows =
      new InMemoryScoreRows(plays, List.of("ann", "bob", "cyd", "old"));
  private Runnable duringPause = () -> {};
  private int pauses;

  @Test
  void verify_boardOfItsTable_isEqual() {
    table(ANN, BOB, CYD, OLD);
    board(ANN, BOB, CYD);

    Verdict verdict = verify();

    assertThat(verdict.isEqual()).isTrue();
    assertThat(verdict.rows()).isEqualTo(4);
    assertThat(verdict.playsInWindow()).isEqualTo(3);
    assertThat(verdict.at()).isEqualTo(Instant.ofEpochSecond(NOW));
    assertThat(pauses).as("nothing to look at again").isZero();
  }

  @Test
  void verify_playThatNeverShows_mayBeMissing() {
    table(ANN, BOB, play("old", 1, NOW - 30));
    board(ANN, BOB);

    assertThat(verify().isEqual()).isTrue();
  }

  @Test
  void verify_playThatShowsOnceOthersHaveLeft_isMissing() {
    table(ANN, BOB, CYD);
    board(ANN, BOB);

    Verdict verdict = verify();

    assertThat(verdict.ranks()).isEmpty();
    assertThat(verdict.entries())
        .containsExactly(
            new Difference(CYD.key(), Difference.Kind.MISSING, Optional.empty(), Optional.of(CYD)));
    assertThat(pauses).as("10 s, 2 s each").isEqualTo(5);
  }

  @Test
  void verify_playThatIsNotThere_isNamedWithItsRanks() {
    table(ANN, CYD);
    board(ANN, BOB, CYD);

    Verdict verdict = verify();

    assertThat(verdict.ranks())
        .containsExactly(new RankDifference(2, Optional.of(BOB), Optional.of(CYD)));
    assertThat(verdict.entries())
        .containsExactly(
            new Difference(
                BOB.key(), Difference.Kind.NOT_IN_TABLE, Optional.of(BOB), Optional.empty()));
  }

  @Test
  void verify_otherValue_isNamed() {
    Play lower = play("ann", 45, NOW - 10);
    table(lower, BOB);
    board(ANN, BOB);

    assertThat(verify().entries())
        .containsExactly(
            new Difference(
                ANN.key(), Difference.Kind.OTHER_VALUE, Optional.of(ANN), Optional.of(lower)));
  }

  @Test
  void verify_bannedPlayerOnTheBoard_isNamed() {
    table(ANN, BOB);
    plays.bannedPlayers().add("ann");
    board(ANN, BOB);

    Verdict verdict = verify();

    assertThat(verdict.entries())
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.BANNED);
    assertThat(verdict.ranks()).hasSize(2);
  }

  @Test
  void verify_playsOnTheirWay_areNoDifference() {
    table(ANN, BOB, CYD);
    board(ANN, BOB);
    duringPause = () -> board(ANN, BOB, CYD);

    assertThat(verify().isEqual()).isTrue();
    assertThat(pauses).isEqualTo(1);
  }

  @Test
  void verify_playDeletedAfterItWasScanned_isReadAgain() {
    table(ANN, BOB);
    board(BOB);
    duringPause = () -> plays.plays().remove(ANN.key());

    assertThat(verify().isEqual()).isTrue();
  }

  @Test
  void verify_playWrittenAfterItsPageWasRead_isReadAgain() {
    table(BOB);
    board(ANN, BOB);
    duringPause = () -> table(ANN, BOB);

    assertThat(verify().isEqual()).isTrue();
  }

  @Test
  void verify_differenceOfTheLastLookOnly_isNoDifference() {
    table(ANN, BOB, CYD);
    board(ANN, BOB);
    duringPause =
        () -> {
          if (pauses == 5) {
            board(ANN, CYD);
          }
        };

    Verdict verdict = verify();

    assertThat(verdict.isEqual()).isTrue();
    assertThat(verdict.unconfirmed()).isEqualTo(2);
  }

  @Test
  void verify_noPatience_looksAgainOnceAllTheSame() {
    table(ANN, BOB);
    board(BOB);

    Verdict verdict = verification().verify(Optional.empty(), Duration.ZERO);

    assertThat(verdict.isEqual()).isFalse();
    assertThat(rows.requests()).endsWith("BatchGet 2");
  }

  @Test
  void verify_otherInstant_isTheWindowThatEndsThere() {
    table(ANN, BOB, OLD);
    board(ANN, BOB, OLD);

    Verdict verdict =
        verification().verify(Optional.of(Instant.ofEpochSecond(NOW - 1)), Duration.ZERO);

    assertThat(verdict.isEqual()).isTrue();
    assertThat(verdict.playsInWindow()).isEqualTo(3);
  }

  @Test
  void verify_noItem_isRefused() {
    assertThatThrownBy(this::verify)
        .isInstanceOf(NoSuchBoard.class)
        .hasMessage(
            "there is no item of this board: check the board's id, or wait for its first play, with"
                + " which the function writes it");
  }

  private Verdict verify() {
    return verification().verify(Optional.empty(), Duration.ofSeconds(10));
  }

  private Verification verification() {
    return new Verification(
        board,
        plays,
        rows,
        Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC),
        time -> {
          pauses++;
          duringPause.run();
        },
        new VerifyListener() {});
  }

  private void table(Play... all) {
    plays.plays().clear();
    Arrays.stream(all).forEach(play -> plays.plays().put(play.key(), play));
  }

  private void board(Play... all) {
    List<Change> changes =
        Arrays.stream(all).map(play -> Change.insertion(play, new SequenceNumber("7"))).toList();
    Arrivals arrivals =
        new Arrivals(changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty());
    BoardState state =
        BoardState.fromTheBeginning(RULES, 1)
            .merge(arrivals, TableReads.NONE, new Bound(100, 100_000))
            .state();
    board.put(
        BoardItemFormat.encode(
            key, new BoardItem(state, new WriteToken(1, "w"), OptionalLong.empty())));
  }

  private static Play play(String player, long score, long end) {
    return new Play(new PlayKey(player, end - 10), score, end, Handle.whole(player));
  }
}
