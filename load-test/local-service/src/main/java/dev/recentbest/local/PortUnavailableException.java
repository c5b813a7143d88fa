package dev.recentbest.local;

import java.io.IOException;

/** The embedded DynamoDB cannot listen on the port that it was given. */
public final class PortUnavailableException extends RuntimeException {

  PortUnavailableException(String host, int port, boolean inUse, IOException cause) {
    super(message(host, port, inUse, cause), cause);
  }

  private static String message(String host, int port, boolean inUse, IOException cause) {
    if (inUse) {
      return "port %d on %s is in use: stop what listens there or choose another with --port (0 = any free one)"
          .formatted(port, host);
    }
    var reason = cause.getCause() == null ? cause : cause.getCause();
    return "port %d on %s cannot be opened (%s): choose another with --port (0 = any free one)"
        .formatted(port, host, reason.getMessage());
  }
}
