package dev.recentbest.publisher;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * All that readers of a board can still be shown: two boards are equal here if, and only if, they
 * show the same at every moment from one on, whatever the window and however many ranks.
 *
 * <p>So an entry counts unless it has left the widest window, or stands behind a play of its own
 * player or plays of as many others as there are ranks, all of which stay as long as itself. Since
 * when the board is exact counts only if it is not for some window that may still be asked for: the
 * horizon, which moves on with every write, never is among these.
 *
 * @param size how many ranks there are
 * @param windowSeconds the widest window
 * @param tickSeconds the step in which plays leave
 * @param plays that can be shown, best first
 * @param exactSince from when on windows are exact; empty when all that may be asked for are
 */
record ShownBoard(
    int size, long windowSeconds, long tickSeconds, List<Play> plays, OptionalLong exactSince) {
  ShownBoard {
    plays = List.copyOf(plays);
  }

  /**
   * What can be shown of a state from a moment on.
   *
   * @param from nobody asks for an earlier moment; empty when anybody may
   */
  static ShownBoard of(BoardState state, OptionalLong from) {
    long window = state.rules().window().toSeconds();
    OptionalLong begin =
        from.isEmpty() ? from : OptionalLong.of(Math.subtractExact(from.getAsLong(), window));
    return new ShownBoard(
        state.rules().size(),
        window,
        state.tickSeconds(),
        plays(state, begin),
        exactSince(state, begin));
  }

  /**
   * The first moment that may be asked for once an item is written: nobody's clock is further
   * behind the creation of the newest play in it than the board allows for.
   */
  static OptionalLong from(BoardItem item) {
    OptionalLong newest = item.newestSeenEpochSecond();
    return newest.isEmpty()
        ? newest
        : OptionalLong.of(newest.getAsLong() - item.state().rules().clockAllowance().toSeconds());
  }

  private static List<Play> plays(BoardState state, OptionalLong begin) {
    List<Play> alive =
        state.entries().stream()
            .map(Entry::play)
            .filter(play -> begin.isEmpty() || endsAfter(play, begin.getAsLong(), state))
            .toList();
    List<Play> shown = new ArrayList<>();
    for (int rank = 0; rank < alive.size(); rank++) {
      if (canBeShown(alive.get(rank), alive.subList(0, rank), state)) {
        shown.add(alive.get(rank));
      }
    }
    return shown;
  }

  private static boolean endsAfter(Play play, long begin, BoardState state) {
    return tick(play, state) > Ticks.of(begin, state.tickSeconds());
  }

  private static boolean canBeShown(Play play, List<Play> above, BoardState state) {
    long tick = tick(play, state);
    Set<String> others = new HashSet<>();
    for (Play better : above) {
      if (tick(better, state) >= tick) {
        if (better.player().equals(play.player())) {
          return false;
        }
        others.add(better.player());
      }
    }
    return others.size() < state.rules().size();
  }

  private static OptionalLong exactSince(BoardState state, OptionalLong begin) {
    OptionalLong since = state.exactSinceEpochSecond(state.rules().size());
    boolean isOver =
        since.isPresent() && begin.isPresent() && since.getAsLong() <= begin.getAsLong();
    return isOver ? OptionalLong.empty() : since;
  }

  private static long tick(Play play, BoardState state) {
    return Ticks.of(play.completedAtEpochSecond(), state.tickSeconds());
  }
}
