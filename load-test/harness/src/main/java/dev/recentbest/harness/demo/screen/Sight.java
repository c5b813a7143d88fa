package dev.recentbest.harness.demo.screen;

import dev.recentbest.model.leaderboard.Leaderboard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A board as {@link BoardWatch} sees it.
 *
 * @param marks what became of players lately, by their id; of most, nothing
 * @param next what leaves next; empty when the board is
 * @param lastLeft the last plays that left by age, the latest first
 * @param events what happened since the look before
 */
public record Sight(
    Leaderboard board,
    Map<String, Mark> marks,
    Optional<Leaving> next,
    List<BoardEvent.LeftByAge> lastLeft,
    List<BoardEvent> events) {
  public Sight {
    marks = Map.copyOf(marks);
    lastLeft = List.copyOf(lastLeft);
    events = List.copyOf(events);
  }

  /** Whether a next best has just come back, in the eyes of who watches. */
  public boolean hasReturned() {
    return marks.containsValue(Mark.RETURNED);
  }

  Mark markOf(String player) {
    return marks.getOrDefault(player, Mark.NONE);
  }
}
