package dev.recentbest.harness.demo.screen;

import dev.recentbest.harness.demo.screen.BoardEvent.Entered;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import dev.recentbest.harness.demo.screen.BoardEvent.NextBest;
import dev.recentbest.harness.demo.screen.Ranks.Ranked;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.RankingOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a board from one look to the next.
 *
 * @param events what left, in the order of leaving, then what entered, best first
 * @param marks of the players whose rank or play changed
 */
record BoardChange(List<BoardEvent> events, Map<String, Mark> marks) {
  BoardChange {
    events = List.copyOf(events);
    marks = Map.copyOf(marks);
  }

  static BoardChange between(Leaderboard before, Leaderboard after) {
    Ranks was = Ranks.of(before);
    Ranks is = Ranks.of(after);
    List<BoardEvent> events = new ArrayList<>();
    Map<String, Mark> marks = new HashMap<>();
    for (LeftByAge left : left(before, after.at(), is)) {
      events.add(left);
      left.next().ifPresent(next -> marks.put(next.play().player(), Mark.RETURNED));
    }
    for (Play play : after.plays()) {
      int rank = is.of(play.player()).orElseThrow().rank();
      Optional<Ranked> former = was.of(play.player()).filter(old -> !isAbove(play, old.play()));
      if (former.isEmpty()) {
        events.add(new Entered(play, rank));
      }
      marks.putIfAbsent(
          play.player(), former.map(old -> Mark.moved(old.rank(), rank)).orElse(Mark.NEW));
    }
    marks.values().removeIf(Mark.NONE::equals);
    return new BoardChange(events, marks);
  }

  private static List<LeftByAge> left(Leaderboard before, Instant now, Ranks is) {
    List<LeftByAge> left = new ArrayList<>();
    for (Play play : before.plays()) {
      Instant at = Leaving.leavesAt(play, before);
      if (!at.isAfter(now)) {
        Optional<NextBest> next =
            is.of(play.player())
                .filter(ranked -> isAbove(play, ranked.play()))
                .map(ranked -> new NextBest(ranked.play(), ranked.rank()));
        left.add(new LeftByAge(play, before.plays().indexOf(play) + 1, at, next));
      }
    }
    left.sort(Comparator.comparing(LeftByAge::at));
    return left;
  }

  private static boolean isAbove(Play play, Play other) {
    return RankingOrder.BEST_FIRST.ranksAbove(play, other);
  }
}
