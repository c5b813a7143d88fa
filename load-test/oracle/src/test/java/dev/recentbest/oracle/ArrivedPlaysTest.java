package dev.recentbest.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ArrivedPlaysTest {
  @Property
  void board_anyPlays_isTheSlowOne(
      @ForAll("plays") List<Candidate> plays,
      @ForAll @LongRange(min = -30, max = 60) long at,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll @LongRange(min = 1, max = 20) long windowSeconds,
      @ForAll @LongRange(min = 1, max = 7) long tickSeconds) {
    ArrivedPlays arrived = new ArrivedPlays(windowSeconds, tickSeconds);
    plays.forEach(arrived::add);
    assertThat(arrived.board(at, k))
        .isEqualTo(BruteForce.board(plays, at, k, windowSeconds, tickSeconds));
  }

  /** The law the item rests on: the skyband answers every later board that the plays answer. */
  @Property
  void board_ofTheSkyband_isThatOfAllPlays(
      @ForAll("plays") List<Candidate> plays,
      @ForAll @LongRange(min = -30, max = 60) long at,
      @ForAll @IntRange(min = 1, max = 4) int n,
      @ForAll @LongRange(min = 1, max = 20) long windowSeconds,
      @ForAll @LongRange(min = 1, max = 7) long tickSeconds) {
    List<Candidate> skyband = BruteForce.skyband(plays, n, tickSeconds);
    assertThat(BruteForce.board(skyband, at, n, windowSeconds, tickSeconds))
        .isEqualTo(BruteForce.board(plays, at, n, windowSeconds, tickSeconds));
  }

  /** Few players, times and scores, so that keys come twice and everything ties. */
  @Provide
  Arbitrary<List<Candidate>> plays() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "\uFFFD", "\uD83D\uDE00"),
            Arbitraries.longs().between(-20, 40),
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 4),
            Arbitraries.of("x", "y"))
        .as(
            (player, start, length, score, handle) ->
                new Candidate(player, start, start + length, score, handle))
        .list()
        .ofMaxSize(60);
  }

  @Test
  void board_keyMovedOutOfTheWindow_isEmpty() {
    ArrivedPlays arrived = new ArrivedPlays(100, 1);
    arrived.add(new Candidate("ann", 0, 150, 4, "Ann"));
    assertThat(arrived.board(245, 5)).containsExactly(new Candidate("ann", 0, 150, 4, "Ann"));
    arrived.add(new Candidate("ann", 0, 140, 9, "Ann"));
    assertThat(arrived.board(245, 5)).isEmpty();
  }

  @Test
  void remove_keyOfAPlay_takesItsValueAway() {
    ArrivedPlays arrived = new ArrivedPlays(100, 1);
    arrived.add(new Candidate("ann", 0, 150, 4, "Ann"));
    arrived.remove("ann", 7);
    assertThat(arrived.board(200, 5)).hasSize(1);
    arrived.remove("ann", 0);
    assertThat(arrived.board(200, 5)).isEmpty();
    arrived.add(new Candidate("ann", 0, 160, 3, "Ann"));
    assertThat(arrived.board(200, 5)).containsExactly(new Candidate("ann", 0, 160, 3, "Ann"));
  }

  @Test
  void arrivedPlays_sizesNotAboveZero_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArrivedPlays(0, 1))
        .withMessage("must be > 0: windowSeconds=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArrivedPlays(1, -1))
        .withMessage("must be > 0: tickSeconds=-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArrivedPlays(1, 1).board(0, 0))
        .withMessage("must be > 0: k=0");
  }
}
