package dev.recentbest.oracle;

import java.util.Objects;

/**
 * One value of one completed play, as it arrived: a candidate for the board.
 *
 * @param player the player's id, well-formed UTF-16
 * @param start epoch second at which the play began; with the player it is the play's key
 * @param end epoch second at which the play ended
 * @param handle what the board shows for the player; ranks nothing
 */
public record Candidate(String player, long start, long end, long score, String handle) {
  public Candidate {
    Objects.requireNonNull(player, "player");
    Objects.requireNonNull(handle, "handle");
  }

  Key key() {
    return new Key(player, start);
  }

  record Key(String player, long start) {}
}
