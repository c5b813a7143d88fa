package dev.recentbest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers GetItem with one board, and keeps the objects that are put, without any condition. It
 * shows that the packed functions speak to AWS; what they do there is tested on the real things.
 */
final class AwsStandIn implements AutoCloseable {
  private static final String ITEM =
      """
      {"Item":{"event_key":{"S":"board#recent-best"},"start_timestamp":{"N":"0"},"format":{"N":"1"},
       "version":{"N":"1"},"write_id":{"S":"first"},"board_size":{"N":"10"},"slack":{"N":"5"},
       "window_seconds":{"N":"3600"},"clock_allowance_seconds":{"N":"300"},"tick_seconds":{"N":"1"},
       "exact":{"BOOL":true},"scores":{"L":[]}}}
      """;

  final Map<String, String> objects = new ConcurrentHashMap<>();
  private final HttpServer server;

  private AwsStandIn(HttpServer server) {
    this.server = server;
  }

  static AwsStandIn start() {
    try {
      AwsStandIn standIn =
          new AwsStandIn(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      standIn.server.createContext("/", standIn::answer);
      standIn.server.start();
      return standIn;
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free", e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** The item's image, as a record of the stream has it. */
  static String image() {
    return ITEM.strip().replaceFirst("^\\{\"Item\":", "").replaceFirst("}$", "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "POST" -> send(exchange, 200, ITEM);
      case "PUT" -> {
        objects.put(path, new String(body, UTF_8));
        exchange.getResponseHeaders().set("ETag", "\"" + objects.size() + "\"");
        send(exchange, 200, "");
      }
      default ->
          exchange.sendResponseHeaders(
              Optional.ofNullable(objects.get(path)).isPresent() ? 200 : 404, -1);
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
