package dev.recentbest.client;

/**
 * The score table did not take a write: it is missing, out of capacity, out of reach or not ours to
 * write to. The message names the table and says what to do. Whether the play was stored may be
 * unknown; writing it again is safe, for it can be stored only once.
 */
public final class ScoreTableUnavailable extends RuntimeException {
  ScoreTableUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
