package dev.recentbest.harness.testbed;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.http.BoardApi;
import dev.recentbest.http.HttpAnswer;
import dev.recentbest.http.HttpQuestion;
import dev.recentbest.http.HttpSettings;
import dev.recentbest.http.TableBoard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The read API for the board recent-best of a table, over the JDK's own HTTP server. */
public final class ApiServer implements AutoCloseable {
  private final HttpServer server;
  private final BoardApi api;

  /**
   * @param clock tells the instant that the board is shown at
   */
  public ApiServer(DynamoDbClient client, String table, Clock clock) throws IOException {
    LeaderboardReader reader =
        new LeaderboardReader(client, ConfiguredBoard.of(table, "recent-best"), clock);
    api = new BoardApi(Map.of("recent-best", new TableBoard(reader)), clock, HttpSettings.DEFAULT);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    HttpAnswer answer = api.answer(question(exchange));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  private static HttpQuestion question(HttpExchange exchange) {
    URI address = exchange.getRequestURI();
    Headers headers = exchange.getRequestHeaders();
    return new HttpQuestion(
        exchange.getRequestMethod(),
        address.getRawPath(),
        Optional.ofNullable(address.getRawQuery()).orElse(""),
        headers.keySet().stream()
            .collect(Collectors.toMap(name -> name, name -> String.join(", ", headers.get(name)))));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
