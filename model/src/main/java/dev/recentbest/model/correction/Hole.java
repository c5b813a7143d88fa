package dev.recentbest.model.correction;

import dev.recentbest.model.play.Handle;

/**
 * What a board may be missing because a play that it held got worse or went: plays which that one
 * had helped to hide, up to its end. Of each of them at most one hiding player is gone, this one.
 *
 * @param player whose play it was
 * @param epoch the rebuild before which it was made: a later one fills it
 * @param untilEpochSecond the end of the play
 */
public record Hole(String player, long epoch, long untilEpochSecond) {
  /** 19 of attribute names, 7 of map and list, 12 each of epoch and end. */
  private static final int OVERHEAD_BYTES = 50;

  int storedBytes() {
    return OVERHEAD_BYTES + Handle.utf8Bytes(player);
  }
}
