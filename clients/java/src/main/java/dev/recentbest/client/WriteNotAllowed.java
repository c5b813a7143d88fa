package dev.recentbest.client;

/**
 * There are no credentials, or they may not write to the score table. Trying again will not help
 * until they are put right.
 */
public final class WriteNotAllowed extends ScoreWriteFailed {
  WriteNotAllowed(String message, Throwable cause) {
    super(message, cause);
  }
}
