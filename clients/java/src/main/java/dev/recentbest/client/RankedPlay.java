package dev.recentbest.client;

import dev.recentbest.model.play.Play;
import java.time.Instant;

/**
 * A player's best play on a board.
 *
 * @param rank 1 for the best
 * @param play the play
 * @param leavesAt when it drops off the board by its age: it is there until then, and from then on
 *     it is not
 */
public record RankedPlay(int rank, Play play, Instant leavesAt) {
  /** The player's id. */
  public String player() {
    return play.player();
  }

  /** The player's name, shortened if it was very long. */
  public String handle() {
    return play.handle().text();
  }

  public long score() {
    return play.score();
  }

  /** When the game ended. */
  public Instant completedAt() {
    return Instant.ofEpochSecond(play.completedAtEpochSecond());
  }
}
