package dev.recentbest.games;

import java.util.List;
import java.util.Objects;

/**
 * One play-through as its client wrote it, and when. A game that was written when it began is two
 * of these, of one key: first {@link Stage#BEGUN}, then, if it was played to its end, {@link
 * Stage#FINISHED}.
 *
 * @param eventKey the player's id; with the start it is the play's key
 * @param startTimestamp epoch second of the beginning, by the player's clock
 * @param completed false for a game that was given up, or has only begun; it ranks nowhere
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
    long arrivedAt,
    Stage stage) {

  public GeneratedPlay {
    Objects.requireNonNull(eventKey, "eventKey");
    Objects.requireNonNull(handle, "handle");
    Objects.requireNonNull(stage, "stage");
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
        epochSecond,
        stage);
  }

  /** What was written when this game began, by a client that writes both then and at the end. */
  GeneratedPlay begun() {
    long began = Math.subtractExact(arrivedAt, lengthSeconds);
    return new GeneratedPlay(
        eventKey, startTimestamp, 0, false, 0, handle, List.of(), began, Stage.BEGUN);
  }

  /** The same record, as the second of its game. */
  GeneratedPlay finished() {
    return new GeneratedPlay(
        eventKey,
        startTimestamp,
        lengthSeconds,
        completed,
        score,
        handle,
        achievements,
        arrivedAt,
        Stage.FINISHED);
  }
}
