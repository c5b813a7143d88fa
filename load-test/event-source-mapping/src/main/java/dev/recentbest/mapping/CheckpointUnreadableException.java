package dev.recentbest.mapping;

/** Stored checkpoints cannot be read. */
public final class CheckpointUnreadableException extends RuntimeException {
  CheckpointUnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
