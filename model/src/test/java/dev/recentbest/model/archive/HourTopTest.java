package dev.recentbest.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.ranking.RankingOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class HourTopTest {
  @Property(tries = 500)
  void best_playsInAnyOrder_isThatOfASort(
      @ForAll("plays") List<Play> plays, @ForAll @IntRange(min = 1, max = 5) int size) {
    HourTop top = new HourTop(size);
    plays.forEach(top::add);

    Set<String> players = new HashSet<>();
    assertThat(top.best())
        .isEqualTo(
            plays.stream()
                .sorted(RankingOrder.BEST_FIRST)
                .filter(play -> players.add(play.player()))
                .limit(size)
                .toList());
    assertThat(top.plays()).isEqualTo(plays.size());
  }

  @Test
  void size_ofNothing_isRefused() {
    assertThatThrownBy(() -> new HourTop(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 1: size=0");
  }

  @Provide
  Arbitrary<List<Play>> plays() {
    Arbitrary<Play> play =
        Combinators.combine(
                Arbitraries.of("ann", "bob", "cyd", "dan", "eve", "fay"),
                Arbitraries.longs().between(0, 20),
                Arbitraries.longs().between(0, 4),
                Arbitraries.longs().between(20, 23))
            .as(
                (p, start, score, end) ->
                    new Play(new PlayKey(p, start), score, end, Handle.whole(p)));
    return play.list().ofMaxSize(40).uniqueElements(Play::key);
  }
}
