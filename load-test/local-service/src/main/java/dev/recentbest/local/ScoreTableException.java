package dev.recentbest.local;

import org.jspecify.annotations.Nullable;

/** The score table cannot be made or used as it is; the message says what to do. */
public final class ScoreTableException extends RuntimeException {

  ScoreTableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
