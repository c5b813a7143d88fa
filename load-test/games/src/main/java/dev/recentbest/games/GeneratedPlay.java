package dev.recentbest.games;

import java.util.List;
import java.util.Objects;

/**
 * One play-through as its client wrote it, and when.
 *
 * @param eventKey the player's id; with the start it is the play's key
 * @param startTimestamp epoch second of the beginning, by the player's clock
 * @param completed false for a game that was given up; such a play ranks nowhere
 * @param arrivedAt epoch second at which the table got the play, by the right clock
 */
public record GeneratedPlay(
    String eventKey,
    long startTimestamp,
    long lengthSeconds,
    boolean completed,
    long score,
    String handle,
    List<Achievement> achievements,
    long arrivedAt) {

  public GeneratedPlay {
    Objects.requireNonNull(eventKey, "eventKey");
    Objects.requireNonNull(handle, "handle");
    achievements = List.copyOf(achievements);
    if (lengthSeconds < 0) {
      throw new IllegalArgumentException("must be >= 0: lengthSeconds=" + lengthSeconds);
    }
  }

  /** Epoch second of the end, by the player's clock. */
  public long completedAt() {
    return Math.addExact(startTimestamp, lengthSeconds);
  }

  /** The same record, written at another second. */
  GeneratedPlay arrivingAt(long epochSecond) {
    return new GeneratedPlay(
        eventKey,
        startTimestamp,
        lengthSeconds,
        completed,
        score,
        handle,
        achievements,
        epochSecond);
  }
}
