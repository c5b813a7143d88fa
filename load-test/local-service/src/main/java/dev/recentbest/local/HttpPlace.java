package dev.recentbest.local;

import dev.recentbest.http.HttpSettings;

/**
 * How a service answers for its board over HTTP, on 127.0.0.1.
 *
 * @param port 0 for any free one
 * @param orAnother whether any free port will do when this one is taken
 * @param settings of the read API
 * @param time what time it is there
 */
public record HttpPlace(int port, boolean orAnother, HttpSettings settings, BoardTime time) {
  private static final int MAXIMUM_PORT = 65_535;

  /**
   * @throws IllegalArgumentException when there is no such port
   */
  public HttpPlace {
    if (port < 0 || port > MAXIMUM_PORT) {
      throw new IllegalArgumentException("must be 0 to 65535: port=" + port);
    }
  }

  /** On any free port, as things are by default. */
  public static HttpPlace anywhere(BoardTime time) {
    return new HttpPlace(0, false, HttpSettings.DEFAULT, time);
  }
}
