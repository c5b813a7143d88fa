package dev.recentbest.mapping;

import org.jspecify.annotations.Nullable;

/** The function failed the same batch as often as the settings allow. */
public final class BatchFailedException extends RuntimeException {

  BatchFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
