package dev.recentbest.local;

import java.io.IOException;

/** A server of this process cannot listen on the port that it was given. */
public final class PortUnavailableException extends RuntimeException {

  /**
   * @param option the option that sets the port
   */
  PortUnavailableException(String host, int port, String option, boolean inUse, IOException cause) {
    super(message(host, port, option, inUse, cause), cause);
  }

  private static String message(
      String host, int port, String option, boolean inUse, IOException cause) {
    if (inUse) {
      return "port %d on %s is in use: stop what listens there or choose another with %s (0 = any free one)"
          .formatted(port, host, option);
    }
    var reason = cause.getCause() == null ? cause : cause.getCause();
    return "port %d on %s cannot be opened (%s): choose another with %s (0 = any free one)"
        .formatted(port, host, reason.getMessage(), option);
  }
}
