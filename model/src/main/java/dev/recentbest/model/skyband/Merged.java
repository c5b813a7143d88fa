package dev.recentbest.model.skyband;

import java.util.Set;

/**
 * What a merge led to.
 *
 * @param state the state, complete only when nothing more is to be read
 * @param playersToRead players of whom a play got worse: what it hid among their own plays, only
 *     the table can say
 * @param readBans whether the table has to be asked who is banned
 */
public record Merged(BoardState state, Set<String> playersToRead, boolean readBans) {
  public Merged {
    playersToRead = Set.copyOf(playersToRead);
  }

  /** Whether the state can be written: nothing more has to be read. */
  public boolean isComplete() {
    return playersToRead.isEmpty() && !readBans;
  }
}
