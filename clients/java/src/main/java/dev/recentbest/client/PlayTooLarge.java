package dev.recentbest.client;

/**
 * A play's row is larger than DynamoDB stores. Writing it again will not help; the message says
 * what to shorten.
 */
public final class PlayTooLarge extends ScoreWriteFailed {
  PlayTooLarge(String message, Throwable cause) {
    super(message, cause);
  }
}
