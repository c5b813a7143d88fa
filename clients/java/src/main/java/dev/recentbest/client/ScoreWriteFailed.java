package dev.recentbest.client;

/**
 * A play was not written, as far as is known. Each kind is a type of its own, so that callers may
 * tell what to do by it; the message names the table and the play and says what happened and what
 * to do. The cause is the SDK's exception of the last attempt.
 */
public abstract sealed class ScoreWriteFailed extends RuntimeException
    permits PlayTooLarge,
        WritesThrottled,
        WriteNotAllowed,
        ScoreTableMissing,
        ScoreTableUnavailable {
  ScoreWriteFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether the same write may succeed later with nothing put right in between. */
  public boolean isPassing() {
    return this instanceof WritesThrottled || this instanceof ScoreTableUnavailable;
  }
}
