package dev.recentbest.model.correction;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read from the table, strongly consistent, after the state that a merge begins with was
 * known and before the write that is conditional on it.
 *
 * @param plays of each player who was asked for: the plays that can stand on a board
 * @param unread players who should have been asked for, and were not: there were too many of them
 * @param banned the banned players; empty when they were not asked for
 * @param recount what a rebuild has read; empty in an ordinary merge
 */
public record TableReads(
    Map<String, Map<PlayKey, Play>> plays,
    Set<String> unread,
    Optional<Set<String>> banned,
    Optional<Recount> recount) {
  public static final TableReads NONE =
      new TableReads(Map.of(), Set.of(), Optional.empty(), Optional.empty());

  public TableReads {
    plays = Map.copyOf(plays);
    unread = Set.copyOf(unread);
    banned = banned.map(Set::copyOf);
  }

  public TableReads withPlays(String player, Map<PlayKey, Play> rows) {
    Map<String, Map<PlayKey, Play>> more = new HashMap<>(plays);
    more.put(player, Map.copyOf(rows));
    return new TableReads(more, unread, banned, recount);
  }

  public TableReads withUnread(Set<String> players) {
    return new TableReads(plays, players, banned, recount);
  }

  public TableReads withBanned(Set<String> players) {
    return new TableReads(plays, unread, Optional.of(players), recount);
  }

  public TableReads withRecount(Recount rows) {
    return new TableReads(plays, unread, banned, Optional.of(rows));
  }

  /** Whether anything was read. What was decided by reading has to be written, even if equal. */
  public boolean isEmpty() {
    return plays.isEmpty() && unread.isEmpty() && banned.isEmpty() && recount.isEmpty();
  }
}
