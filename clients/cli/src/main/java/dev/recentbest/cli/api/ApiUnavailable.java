package dev.recentbest.cli.api;

/**
 * The HTTP API did not answer, or not with a board: it is out of reach, cannot read its table, or
 * is something else than this API. The message names board and address and says what to do.
 */
public final class ApiUnavailable extends RuntimeException {
  ApiUnavailable(String message) {
    super(message);
  }

  ApiUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
