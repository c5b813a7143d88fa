package dev.recentbest.client;

/**
 * DynamoDB did not answer a write, or failed, for as long as the writer's patience lasted. Whether
 * the play was stored may be unknown; writing it again is safe, for it can be stored only once.
 */
public final class ScoreTableUnavailable extends ScoreWriteFailed {
  ScoreTableUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
