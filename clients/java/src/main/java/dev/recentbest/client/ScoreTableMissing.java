package dev.recentbest.client;

/**
 * There is no score table of this name: no table at all, or one with other keys. Trying again will
 * not help until the table, its name, the region or the endpoint is put right.
 */
public final class ScoreTableMissing extends ScoreWriteFailed {
  ScoreTableMissing(String message, Throwable cause) {
    super(message, cause);
  }
}
