package dev.recentbest.mapping.failure;

/**
 * A failure destination cannot take a record now. Nothing of it was kept: the batch must not be
 * skipped, and the record is to be sent again later.
 */
public final class DestinationUnavailableException extends RuntimeException {

  public DestinationUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
