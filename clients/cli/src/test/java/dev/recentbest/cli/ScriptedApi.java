package dev.recentbest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** An HTTP API that answers by a script; its last answer stands. */
final class ScriptedApi implements AutoCloseable {
  private final HttpServer server;
  private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  private interface Answer {
    void send(HttpExchange exchange) throws IOException;
  }

  ScriptedApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  ScriptedApi holds(String document) {
    return answers(200, "application/json", document);
  }

  /** The document under a mark; for whoever shows the mark, that it is unchanged. */
  ScriptedApi holds(String tag, String document) {
    answers.add(
        exchange -> {
          exchange.getResponseHeaders().set("etag", tag);
          if (tag.equals(exchange.getRequestHeaders().getFirst("if-none-match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            send(exchange, 200, document.getBytes(UTF_8));
          }
        });
    return this;
  }

  /** The document under a mark, which no cache may keep for a second. */
  ScriptedApi holdsForNow(String tag, String document) {
    answers.add(
        exchange -> {
          exchange.getResponseHeaders().set("etag", tag);
          exchange.getResponseHeaders().set("cache-control", "public, max-age=0, must-revalidate");
          send(exchange, 200, document.getBytes(UTF_8));
        });
    return this;
  }

  ScriptedApi holdsPacked(String document) {
    answers.add(
        exchange -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(document.getBytes(UTF_8));
          }
          exchange.getResponseHeaders().set("content-encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        });
    return this;
  }

  ScriptedApi refuses(int status, String detail) {
    return answers(
        status,
        "application/problem+json",
        "{\"title\":\"No\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
  }

  ScriptedApi answers(int status, String type, String text) {
    answers.add(
        exchange -> {
          exchange.getResponseHeaders().set("content-type", type);
          send(exchange, status, text.getBytes(UTF_8));
        });
    return this;
  }

  /** Leaves without a word. */
  ScriptedApi hangsUp() {
    answers.add(HttpExchange::close);
    return this;
  }

  /** What was asked: path, query and mark. */
  List<String> questions() {
    return List.copyOf(questions);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String tag = exchange.getRequestHeaders().getFirst("if-none-match");
    questions.add(exchange.getRequestURI() + (tag == null ? "" : " " + tag));
    Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
    answer.send(exchange);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
