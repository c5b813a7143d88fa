package dev.recentbest.cli.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoardApiClientTest {
  @Test
  void read_nobodySpeaks_waitsNoLongerThanItsPatience() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      BoardApiClient client =
          new BoardApiClient(
              address, "b", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Duration.ofMillis(50));

      assertThatThrownBy(() -> client.read(Optional.empty(), Optional.empty()))
          .isInstanceOf(ApiUnavailable.class)
          .hasMessageStartingWith("board b at " + address + ": no answer: check the network, ");
    }
  }
}
