package dev.recentbest.rollup.merging;

import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Merged;
import dev.recentbest.rollup.table.PlayTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks the table what a merge wants to know. Always after the state that the merge begins with was
 * known: an older answer could miss a play that this state hides. Not thread-safe.
 */
public final class Questions {
  private final PlayTable plays;
  private final Duration maxLength;
  private final int maxQueries;

  /**
   * @param maxLength the longest that a play may last: so far back its start may lie
   * @param maxQueries of how many players to ask at the most; at least 1
   */
  public Questions(PlayTable plays, Duration maxLength, int maxQueries) {
    this.plays = plays;
    this.maxLength = maxLength;
    this.maxQueries = maxQueries;
  }

  /**
   * What was read so far and what the merge still wants; players beyond the limit are not asked
   * for, and said to be.
   *
   * @param timeLimit asked before each request: how long to wait for its answer at the most
   */
  public TableReads answered(Merged merged, TableReads reads, Supplier<Duration> timeLimit) {
    TableReads more = merged.readBans() ? reads.withBanned(plays.banned(timeLimit)) : reads;
    List<String> players = new ArrayList<>(merged.playersToRead());
    Collections.sort(players);
    int room = Math.max(0, maxQueries - reads.plays().size());
    int asked = Math.min(room, players.size());
    for (String player : players.subList(0, asked)) {
      more = more.withPlays(player, playsOf(player, merged.state(), timeLimit));
    }
    return asked == players.size()
        ? more
        : more.withUnread(new HashSet<>(players.subList(asked, players.size())));
  }

  private Map<PlayKey, Play> playsOf(
      String player, BoardState state, Supplier<Duration> timeLimit) {
    // A play that ended after the horizon started at most the longest play's length before it.
    long from =
        state.coverage().horizonEpochSecond().orElse(Long.MIN_VALUE / 2) - maxLength.toSeconds();
    return plays.playsOf(player, Math.max(from, -1), timeLimit);
  }
}
