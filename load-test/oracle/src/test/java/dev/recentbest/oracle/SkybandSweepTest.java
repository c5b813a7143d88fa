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

class SkybandSweepTest {
  @Property
  void skyband_anyPlays_isTheSlowOne(
      @ForAll("plays") List<Candidate> plays,
      @ForAll @IntRange(min = 1, max = 4) int n,
      @ForAll @LongRange(min = 1, max = 7) long tickSeconds) {
    assertThat(SkybandSweep.skyband(plays, n, tickSeconds))
        .isEqualTo(BruteForce.skyband(plays, n, tickSeconds));
  }

  @Test
  void skyband_noPlayersToKeep_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkybandSweep.skyband(List.of(), 0, 1))
        .withMessage("must be > 0: n=0");
  }

  /** Few players, times and scores, so that keys come twice and everything ties. */
  @Provide
  Arbitrary<List<Candidate>> plays() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "\uFFFD", "\uD83D\uDE00"),
            Arbitraries.longs().between(-20, 40),
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 4))
        .as(
            (player, start, length, score) ->
                new Candidate(player, start, start + length, score, player))
        .list()
        .ofMaxSize(60);
  }
}
