package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class SignedPlaceTest {
  private int waits;

  @Test
  void put_neverTaken_isAFailureAfterFiveAttempts() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(403, -1);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      SignedPlace place = new SignedPlace(time -> waits++);

      assertThatThrownBy(() -> place.put(address, new byte[] {1}))
          .isInstanceOf(IOException.class)
          .hasMessage("CloudFormation does not take the answer: status 403");
      assertThat(waits).isEqualTo(4);
    } finally {
      server.stop(0);
    }
  }
}
