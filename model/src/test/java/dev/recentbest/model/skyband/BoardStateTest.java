package dev.recentbest.model.skyband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

  private static Entry entry(String player, long end, long score, long sequence) {
    return Scenario.entry(new Candidate(player, 0, end, score, player), sequence);
  }

  private static Arrivals arrivals(String stream, Entry... entries) {
    return new Arrivals(
        List.of(entries), OptionalLong.empty(), OptionalLong.empty(), Optional.of(stream));
  }

  private static Arrivals until(long newest, Entry... entries) {
    return new Arrivals(
        List.of(entries), OptionalLong.of(newest), OptionalLong.empty(), Optional.of("stream"));
  }

  @Test
  void merge_playOnTheHorizonsTick_isDropped() {
    BoardState state =
        EMPTY.merge(until(1000, entry("a", 890, 9, 1), entry("b", 891, 8, 2)), Scenario.ROOMY);
    assertThat(state.coverage().horizonEpochSecond()).hasValue(890);
    assertThat(state.entries()).extracting(e -> e.play().player()).containsExactly("b");
  }

  @Test
  void merge_anotherStream_startsTheSequenceNumbersAfresh() {
    BoardState before = EMPTY.merge(arrivals("first", entry("a", 1, 9, 700)), Scenario.ROOMY);
    BoardState after = before.merge(arrivals("second", entry("b", 2, 8, 3)), Scenario.ROOMY);
    assertThat(after.entries())
        .extracting(Entry::sequence)
        .containsExactly(SequenceNumber.ZERO, new SequenceNumber("3"));
    assertThat(after.streamLabel()).hasValue("second");
  }

  @Test
  void merge_recordsThatNameNoStream_keepTheNumbers() {
    BoardState before = EMPTY.merge(arrivals("first", entry("a", 1, 9, 700)), Scenario.ROOMY);
    Arrivals unnamed =
        new Arrivals(List.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    assertThat(before.merge(unnamed, Scenario.ROOMY)).isEqualTo(before);
  }

  @Test
  void merge_betterValueThatEndsEarlier_isUncertainUntilTheOtherWouldHaveLeft() {
    BoardState state =
        EMPTY.merge(arrivals("s", entry("a", 50, 1, 1), entry("a", 40, 2, 2)), Scenario.ROOMY);
    assertThat(state.coverage().uncertainUntilEpochSecond()).hasValue(50);
    assertThat(state.isExact(149, 100)).isFalse();
    assertThat(state.isExact(150, 100)).isTrue();
  }

  @Test
  void isExact_boardThatStartedLate_waitsForTheWindowAndTheClocks() {
    BoardState state = BoardState.knownSince(RULES, 1, 1000);
    assertThat(state.isExact(1109, 100)).isFalse();
    assertThat(state.isExact(1110, 100)).isTrue();
    assertThat(state.isExact(1012, 1)).isTrue();
  }

  @Test
  void merge_boundForASmallerBoard_isRaisedToWhatThisOneNeeds() {
    Entry[] falling =
        IntStream.range(0, 24)
            .mapToObj(i -> entry("p" + i, i, 100 - i, i + 1))
            .toArray(Entry[]::new);
    BoardState state = EMPTY.merge(arrivals("s", falling), new Bound(1, Integer.MAX_VALUE));
    assertThat(state.tickSeconds()).isEqualTo(1);
    assertThat(state.entries()).hasSize(24);
  }

  @Test
  void merge_moreThanFits_doublesTheTickUntilItDoes() {
    Entry[] falling =
        IntStream.range(0, 64)
            .mapToObj(i -> entry("p" + i, i, 100 - i, i + 1))
            .toArray(Entry[]::new);
    BoardState state = EMPTY.merge(arrivals("s", falling), new Bound(24, Integer.MAX_VALUE));
    assertThat(state.tickSeconds()).isEqualTo(8);
    assertThat(state.entries()).hasSize(16);
  }

  @Test
  void merge_boundThatNoTickCanKeep_givesWayAtTheLongestUsefulTick() {
    BoardState state =
        EMPTY.merge(arrivals("s", entry("a", 1, 2, 1), entry("b", 2, 1, 2)), new Bound(1, 1));
    assertThat(state.tickSeconds()).isEqualTo(128);
    assertThat(state.entries()).hasSize(2);
  }

  @Test
  void standingOf_eachReason_isSaid() {
    BoardState state =
        EMPTY.merge(
            until(1000, entry("a", 1000, 9, 5), entry("b", 1000, 8, 6), entry("c", 1001, 1, 7)),
            Scenario.ROOMY);
    assertThat(state.standingOf(entry("a", 1000, 9, 5))).isEqualTo(Standing.HELD);
    assertThat(state.standingOf(entry("a", 1000, 7, 8))).isEqualTo(Standing.BEHIND_OWN);
    assertThat(state.standingOf(entry("d", 999, 7, 9))).isEqualTo(Standing.BEHIND_OTHERS);
    assertThat(state.standingOf(entry("d", 890, 99, 9))).isEqualTo(Standing.EXPIRED);
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
