package dev.recentbest.mapping;

/**
 * Thrown by a {@link StreamFunction} that was not run: too many are running, or the service that
 * runs it has failed. The batch comes again and has used up no retry.
 */
public final class FunctionThrottledException extends RuntimeException {
  public FunctionThrottledException(String message) {
    super(message);
  }

  public FunctionThrottledException(String message, Throwable cause) {
    super(message, cause);
  }
}
