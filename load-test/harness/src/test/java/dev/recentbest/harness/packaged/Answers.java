package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the answers to CloudFormation, as S3 does behind a signed address. */
final class Answers implements AutoCloseable {
  private static final int OK = 200;
  private static final int BUSY = 503;

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final HttpServer server;

  Answers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/stack%3Aone?X-Amz-Signature=a%2Fb");
  }

  /** So many of the next answers are not taken. */
  void refuseNext(int answers) {
    refusals.set(answers);
  }

  /** Method, address and content type of each answer that was taken, and the answer. */
  List<String> taken() {
    return taken;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      boolean isTaken = refusals.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
      if (isTaken) {
        taken.add(
            exchange.getRequestMethod()
                + " "
                + exchange.getRequestURI()
                + " "
                + exchange.getRequestHeaders().getFirst("Content-Type")
                + " "
                + body);
      }
      exchange.sendResponseHeaders(isTaken ? OK : BUSY, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
