package dev.recentbest.local;

import org.jspecify.annotations.Nullable;

/** A data directory cannot be used; the message says why and what to do. */
public final class DataDirectoryException extends RuntimeException {

  DataDirectoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
