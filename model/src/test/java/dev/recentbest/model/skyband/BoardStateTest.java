package dev.recentbest.model.skyband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardStateTest {
  private static final BoardRules RULES =
      new BoardRules(2, 0, Duration.ofSeconds(100), Duration.ofSeconds(10));
  private static final BoardState EMPTY = BoardState.fromTheBeginning(RULES, 1);

  private static Change change(String player, long end, long score, long sequence) {
    return Scenario.change(new Candidate(player, 0, end, score, player), sequence);
  }

  private static Arrivals arrivals(String stream, Change... changes) {
    return new Arrivals(
        List.of(changes), OptionalLong.empty(), OptionalLong.of(77), false, Optional.of(stream));
  }

  private static Arrivals until(long newest, Change... changes) {
    return new Arrivals(
        List.of(changes),
        OptionalLong.of(newest),
        OptionalLong.of(77),
        false,
        Optional.of("stream"));
  }

  @Test
  void merge_playOnTheHorizonsTick_isDropped() {
    BoardState state =
        Scenario.merged(
            EMPTY, until(1000, change("a", 890, 9, 1), change("b", 891, 8, 2)), Scenario.ROOMY);
    assertThat(state.coverage().horizonEpochSecond()).hasValue(890);
    assertThat(state.entries()).extracting(e -> e.play().player()).containsExactly("b");
  }

  @Test
  void merge_anotherStream_startsTheSequenceNumbersAfresh() {
    BoardState before =
        Scenario.merged(EMPTY, arrivals("first", change("a", 1, 9, 700)), Scenario.ROOMY);
    BoardState after =
        Scenario.merged(before, arrivals("second", change("b", 2, 8, 3)), Scenario.ROOMY);
    assertThat(after.entries())
        .extracting(Entry::sequence)
        .containsExactly(SequenceNumber.ZERO, new SequenceNumber("3"));
    assertThat(after.streamLabel()).hasValue("second");
    assertThat(after.coverage().knownSinceEpochSecond()).hasValue(77);
  }

  @Test
  void merge_recordsThatNameNoStream_keepTheNumbers() {
    BoardState before =
        Scenario.merged(EMPTY, arrivals("first", change("a", 1, 9, 700)), Scenario.ROOMY);
    Arrivals unnamed = Arrivals.NONE;
    assertThat(Scenario.merged(before, unnamed, Scenario.ROOMY)).isEqualTo(before);
  }

  @Test
  void isExact_boardThatStartedLate_waitsForTheWindowAndTheClocks() {
    BoardState state = BoardState.knownSince(RULES, 1, 1000);
    assertThat(state.isExact(1109, 100, 2)).isFalse();
    assertThat(state.isExact(1110, 100, 2)).isTrue();
    assertThat(state.isExact(1012, 1, 2)).isTrue();
  }

  @Test
  void merge_boundForASmallerBoard_isRaisedToWhatThisOneNeeds() {
    Change[] falling =
        IntStream.range(0, 24)
            .mapToObj(i -> change("p" + i, i, 100 - i, i + 1))
            .toArray(Change[]::new);
    BoardState state =
        Scenario.merged(EMPTY, arrivals("s", falling), new Bound(1, Integer.MAX_VALUE));
    assertThat(state.tickSeconds()).isEqualTo(1);
    assertThat(state.entries()).hasSize(24);
  }

  @Test
  void merge_moreThanFits_doublesTheTickUntilItDoes() {
    Change[] falling =
        IntStream.range(0, 64)
            .mapToObj(i -> change("p" + i, i, 100 - i, i + 1))
            .toArray(Change[]::new);
    BoardState state =
        Scenario.merged(EMPTY, arrivals("s", falling), new Bound(24, Integer.MAX_VALUE));
    assertThat(state.tickSeconds()).isEqualTo(8);
    assertThat(state.entries()).hasSize(16);
  }

  @Test
  void merge_boundThatNoTickCanKeep_givesWayAtTheLongestUsefulTick() {
    BoardState state =
        Scenario.merged(
            EMPTY, arrivals("s", change("a", 1, 2, 1), change("b", 2, 1, 2)), new Bound(1, 1));
    assertThat(state.tickSeconds()).isEqualTo(128);
    assertThat(state.entries()).hasSize(2);
  }

  @Test
  void standingOf_eachReason_isSaid() {
    BoardState state =
        Scenario.merged(
            EMPTY,
            until(1000, change("a", 1000, 9, 5), change("b", 1000, 8, 6), change("c", 1001, 1, 7)),
            Scenario.ROOMY);
    assertThat(state.standingOf(change("a", 1000, 9, 5))).isEqualTo(Standing.HELD);
    assertThat(state.standingOf(Scenario.change(new Candidate("a", 7, 1000, 7, "a"), 8)))
        .isEqualTo(Standing.BEHIND_OWN);
    assertThat(state.standingOf(change("d", 999, 7, 9))).isEqualTo(Standing.BEHIND_OTHERS);
    assertThat(state.standingOf(change("d", 890, 99, 9))).isEqualTo(Standing.EXPIRED);
    assertThat(
            state.standingOf(
                new Change(
                    new PlayKey("e", 0),
                    new SequenceNumber("3"),
                    Optional.empty(),
                    Optional.empty())))
        .isEqualTo(Standing.GONE);
  }

  @Test
  void newBoardState_tickOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BoardState.fromTheBeginning(RULES, 0))
        .withMessage("must be 1 to 2^40: tickSeconds=0");
  }

  @Test
  void newBoardRules_outOfRange_saysWhich() {
    Duration hour = Duration.ofHours(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoardRules(0, 0, hour, hour))
        .withMessage("must be >= 1: size=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoardRules(1, -1, hour, hour))
        .withMessage("must be >= 0: slack=-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoardRules(1, 0, Duration.ofMillis(1500), hour))
        .withMessage("must be whole seconds, at least one: window=PT1.5S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoardRules(1, 0, hour, Duration.ofSeconds(-1)))
        .withMessage("must be whole seconds, not negative: clockAllowance=PT-1S");
  }

  @Test
  void newBound_outOfRange_saysWhich() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bound(0, 1))
        .withMessage("must be >= 1: maxEntries=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bound(1, 0))
        .withMessage("must be >= 1: maxBytes=0");
  }
}
