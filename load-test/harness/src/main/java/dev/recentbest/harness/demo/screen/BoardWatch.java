package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at a board again and again, and remembers for a while what became of it. */
public final class BoardWatch {
  /** Long enough to be read. */
  private static final Duration MARKED_FOR = Duration.ofSeconds(3);

  static final int EVENTS_KEPT = 3;

  private final Map<String, Timed> marks = new HashMap<>();
  private final Deque<BoardEvent.LeftByAge> left = new ArrayDeque<>();
  private Optional<Leaderboard> before = Optional.empty();

  /** A mark, and since when by the watcher's time. */
  private record Timed(Mark mark, Instant since) {}

  /**
   * Looks.
   *
   * @param boards the board at any instant, as it can be read now
   * @param at the instant that the board is shown for; not before that of the last look
   * @param watcher the time of who watches, which may pass otherwise
   */
  public Sight look(Function<Instant, Leaderboard> boards, Instant at, Instant watcher) {
    Leaderboard board = boards.apply(at);
    BoardChange change =
        before
            .map(earlier -> BoardChange.between(earlier, board))
            .orElseGet(() -> new BoardChange(List.of(), Map.of()));
    before = Optional.of(board);
    marks.values().removeIf(timed -> !watcher.isBefore(timed.since().plus(MARKED_FOR)));
    change.marks().forEach((player, mark) -> marks.put(player, new Timed(mark, watcher)));
    change.events().forEach(this::remember);
    Map<String, Mark> shown = new HashMap<>();
    marks.forEach((player, timed) -> shown.put(player, timed.mark()));
    return new Sight(board, shown, Leaving.next(board, boards), List.copyOf(left), change.events());
  }

  private void remember(BoardEvent event) {
    if (event instanceof BoardEvent.LeftByAge leftByAge) {
      left.addFirst(leftByAge);
      if (left.size() > EVENTS_KEPT) {
        left.removeLast();
      }
    }
  }
}
