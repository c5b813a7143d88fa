package dev.recentbest.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.ranking.RankingOrder;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Coverage;
import dev.recentbest.model.skyband.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class ShownBoardTest {
  private static final long FROM = 100;
  private static final long WINDOW = 6;

  /** Later than anything in these boards can matter. */
  private static final long END = FROM + 3 * WINDOW;

  /**
   * Two states of one board.
   *
   * @param published what a page holds
   * @param newer what it might hold instead
   */
  record Pair(BoardState published, BoardState newer) {}

  /** A play and in which of two states it stands: 1, 2, or 3 for both. */
  private record Placed(int player, long score, long completedAt, int where) {}

  @Property
  void equals_twoStates_ifAndOnlyIfAPageShowsTheSameFromThenOn(@ForAll("pairs") Pair pair) {
    boolean equal =
        ShownBoard.of(pair.published(), OptionalLong.of(FROM))
            .equals(ShownBoard.of(pair.newer(), OptionalLong.of(FROM)));

    assertThat(equal).isEqualTo(shown(pair.published()).equals(shown(pair.newer())));
  }

  @Property
  void equals_noFirstMoment_onlyIfAPageAlwaysShowsTheSame(@ForAll("pairs") Pair pair) {
    boolean equal =
        ShownBoard.of(pair.published(), OptionalLong.empty())
            .equals(ShownBoard.of(pair.newer(), OptionalLong.empty()));

    if (equal) {
      assertThat(shown(pair.published())).isEqualTo(shown(pair.newer()));
    }
  }

  /** The horizon moves with each write, and no page ever asks for what lies before it. */
  @Test
  void equals_onlyTheHorizonHasMoved_isTheSame() {
    BoardItem before =
        Boards.after(
            Boards.after(Boards.after(Boards.EMPTY, "a", 30, 5000), "b", 20, 5000), "c", 1, 5000);
    BoardItem after = Boards.after(before, "c", 1, 5000 - 1);
    BoardItem later =
        new BoardItem(
            Boards.after(after, "a", 30, 5000).state(), after.token(), OptionalLong.of(5003));

    assertThat(ShownBoard.of(before.state(), ShownBoard.from(later)))
        .isEqualTo(ShownBoard.of(later.state(), ShownBoard.from(later)));
    assertThat(ShownBoard.of(later.state(), ShownBoard.from(later)).exactSince()).isEmpty();
  }

  @Test
  void from_item_isTheAllowanceBeforeItsNewestPlay() {
    assertThat(ShownBoard.from(Boards.after(Boards.EMPTY, "a", 30, 5000))).hasValue(4700);
    assertThat(ShownBoard.from(Boards.EMPTY)).isEmpty();
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Placed> placed =
        Combinators.combine(
                Arbitraries.integers().between(0, 4),
                Arbitraries.longs().between(0, 4),
                Arbitraries.longs().between(FROM - WINDOW - 2, FROM + 4),
                Arbitraries.of(1, 2, 3, 3, 3, 3))
            .as(Placed::new);
    Arbitrary<Optional<Long>> since =
        Arbitraries.longs().between(FROM - WINDOW - 4, FROM + 4).optional(0.5);
    return Combinators.combine(
            placed.list().ofMaxSize(7),
            Arbitraries.integers().between(1, 3),
            Arbitraries.longs().between(1, 3),
            since,
            since)
        .as(
            (plays, size, tick, first, second) ->
                new Pair(state(plays, 1, size, tick, first), state(plays, 2, size, tick, second)));
  }

  private static BoardState state(
      List<Placed> plays, int where, int size, long tick, Optional<Long> knownSince) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < plays.size(); i++) {
      Placed placed = plays.get(i);
      if ((placed.where() & where) != 0) {
        String player = "p" + placed.player();
        entries.add(
            new Entry(
                new Play(
                    new PlayKey(player, i), placed.score(), placed.completedAt(), Handle.whole("")),
                new SequenceNumber("1")));
      }
    }
    entries.sort((a, b) -> RankingOrder.BEST_FIRST.compare(a.play(), b.play()));
    return new BoardState(
        new BoardRules(size, 1, Duration.ofSeconds(WINDOW), Duration.ZERO),
        tick,
        entries,
        List.of(),
        Corrections.NONE,
        new Coverage(
            OptionalLong.empty(),
            knownSince.map(OptionalLong::of).orElse(OptionalLong.empty()),
            OptionalLong.empty()),
        Optional.empty());
  }

  /** Everything that a page can show of a state from the first moment on, by its own rule. */
  private static List<String> shown(BoardState state) {
    List<String> shown = new ArrayList<>();
    for (long at = FROM; at <= END; at++) {
      for (long window = 1; window <= WINDOW; window++) {
        for (int k = 1; k <= state.rules().size(); k++) {
          shown.add(shown(state, at - window, k));
        }
      }
    }
    return shown;
  }

  private static String shown(BoardState state, long begin, int k) {
    long first = (Math.floorDiv(begin, state.tickSeconds()) + 1) * state.tickSeconds();
    Set<String> players = new HashSet<>();
    List<PlayKey> best = new ArrayList<>();
    for (Entry entry : state.entries()) {
      Play play = entry.play();
      if (best.size() < k && play.completedAtEpochSecond() >= first && players.add(play.player())) {
        best.add(play.key());
      }
    }
    OptionalLong since = state.exactSinceEpochSecond(state.rules().size());
    return best + (since.isEmpty() || begin >= since.getAsLong() ? " exact" : "");
  }
}
