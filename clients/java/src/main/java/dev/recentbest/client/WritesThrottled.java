package dev.recentbest.client;

/**
 * The table had no capacity for a write for as long as the writer's patience lasted. The play is
 * written later, or the table's capacity is raised.
 */
public final class WritesThrottled extends ScoreWriteFailed {
  WritesThrottled(String message, Throwable cause) {
    super(message, cause);
  }
}
