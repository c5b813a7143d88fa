package dev.recentbest.local;

import java.net.URI;

/** Where the DynamoDB of a service is. */
public sealed interface DynamoDbPlace {
  /**
   * In this process, on 127.0.0.1.
   *
   * @param port 0 for any free one
   */
  record Embedded(int port) implements DynamoDbPlace {
    private static final int MAXIMUM_PORT = 65_535;

    public Embedded {
      if (port < 0 || port > MAXIMUM_PORT) {
        throw new IllegalArgumentException("must be 0 to 65535: port=" + port);
      }
    }
  }

  /** Elsewhere; it is there before the service, and after it. */
  record Elsewhere(URI endpoint) implements DynamoDbPlace {
    public Elsewhere {
      if (endpoint.getHost() == null) {
        throw new IllegalArgumentException("must have a host: endpoint=" + endpoint);
      }
    }
  }
}
