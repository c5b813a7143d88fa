package dev.recentbest.client;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A leaderboard, and how it was come by.
 *
 * @param leaderboard the best plays of a window that ends at an instant
 * @param lastChangeAt when a play last changed the board: the creation time of the newest record in
 *     the item's last write, in whole seconds; empty when there was none. A play that leaves by its
 *     age is no such change
 * @param readAt when the table was asked for what this is made of
 * @param outage why the table could not be read since; empty when it could
 */
public record ReadBoard(
    Leaderboard leaderboard,
    Optional<Instant> lastChangeAt,
    Instant readAt,
    Optional<BoardUnavailable> outage) {
  /** The ranks, best first. */
  public List<RankedPlay> entries() {
    List<RankedPlay> entries = new ArrayList<>(leaderboard.plays().size());
    for (Play play : leaderboard.plays()) {
      entries.add(new RankedPlay(entries.size() + 1, play, leaderboard.leavesAt(play)));
    }
    return entries;
  }

  /** The instant that this is the board of; whole seconds. */
  public Instant at() {
    return leaderboard.at();
  }

  /** Whether a recount of everything that had been delivered by then would give the same. */
  public boolean exact() {
    return leaderboard.exact();
  }

  /** When it next changes without another play; empty when it never does. */
  public Optional<Instant> nextChangeAt() {
    return leaderboard.nextChangeAt();
  }

  /** Whether the table could not be read, so that plays may be missing that have reached it. */
  public boolean outdated() {
    return outage.isPresent();
  }
}
