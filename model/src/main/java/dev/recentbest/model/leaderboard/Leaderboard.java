package dev.recentbest.model.leaderboard;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The best plays of the window that ends at an instant, one for each player. The window holds the
 * plays whose tick is later than that of its beginning; it has no upper edge, so a play that a fast
 * clock dated a little ahead counts from the moment it is merged.
 *
 * @param at the instant; whole seconds
 * @param window how far back it reaches
 * @param tick the step in which plays leave it
 * @param exact whether a recount of everything delivered would give the same
 * @param exactFrom when it turns exact by itself, if nothing is corrected until then; empty when it
 *     is exact
 * @param plays the best first; rank 1 is the first
 */
public record Leaderboard(
    Instant at,
    Duration window,
    Duration tick,
    boolean exact,
    Optional<Instant> exactFrom,
    List<Play> plays) {
  /**
   * @throws IllegalArgumentException when it is exact and is said to turn exact later
   */
  public Leaderboard {
    if (exact && exactFrom.isPresent()) {
      throw new IllegalArgumentException("must be empty when exact: exactFrom=" + exactFrom.get());
    }
    plays = List.copyOf(plays);
  }

  /**
   * Reads a board.
   *
   * @param state what the board's item holds
   * @param at the instant to read it at; a fraction of a second does not count
   * @param k the most ranks to give; 1 to the board's size
   * @param window how far to look back; whole seconds, 1 s to the board's window
   * @throws IllegalArgumentException when k or window is out of its range
   */
  public static Leaderboard of(BoardState state, Instant at, int k, Duration window) {
    check(state, k, window);
    long lastOutside =
        Ticks.lastOutside(at.getEpochSecond(), window.toSeconds(), state.tickSeconds());
    List<Play> best = new ArrayList<>(k);
    Set<String> players = new HashSet<>();
    for (Entry entry : state.entries()) {
      Play play = entry.play();
      boolean inside = Ticks.of(play.completedAtEpochSecond(), state.tickSeconds()) > lastOutside;
      if (best.size() < k && inside && players.add(play.player())) {
        best.add(play);
      }
    }
    return new Leaderboard(
        Instant.ofEpochSecond(at.getEpochSecond()),
        window,
        Duration.ofSeconds(state.tickSeconds()),
        state.isExact(at.getEpochSecond(), window.toSeconds(), k),
        exactFrom(state, at, k, window),
        best);
  }

  /**
   * When a play of this board leaves it, by its age: it is there until then, and from then on it is
   * not. All plays of a tick leave together, a window after the tick began.
   */
  public Instant leavesAt(Play play) {
    long step = tick.toSeconds();
    long begin = Math.multiplyExact(Ticks.of(play.completedAtEpochSecond(), step), step);
    return Instant.ofEpochSecond(begin).plus(window);
  }

  /**
   * When this board next changes without another play: the first of its plays leaves, or it turns
   * exact. Empty when it is exact and has no plays: then it never does.
   */
  public Optional<Instant> nextChangeAt() {
    return Stream.concat(plays.stream().map(this::leavesAt), exactFrom.stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> exactFrom(BoardState state, Instant at, int k, Duration window) {
    if (state.isExact(at.getEpochSecond(), window.toSeconds(), k)) {
      return Optional.empty();
    }
    return Optional.of(
        Instant.ofEpochSecond(state.exactSinceEpochSecond(k).orElseThrow()).plus(window));
  }

  private static void check(BoardState state, int k, Duration window) {
    if (k < 1 || k > state.rules().size()) {
      throw new IllegalArgumentException(
          "must be 1 to " + state.rules().size() + ", the board's size: k=" + k);
    }
    Duration widest = state.rules().window();
    if (!window.equals(window.truncatedTo(ChronoUnit.SECONDS))
        || window.compareTo(Duration.ofSeconds(1)) < 0
        || window.compareTo(widest) > 0) {
      throw new IllegalArgumentException(
          "must be whole seconds, from PT1S to "
              + widest
              + ", the board's window: window="
              + window);
    }
  }
}
