package dev.recentbest.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * CloudWatch's PutMetricData on this machine: reads Smithy's RPC v2 in CBOR, as the SDK sends it,
 * and remembers the requests that it took. Thread-safe.
 */
public final class FakeCloudWatch implements AutoCloseable {
  private static final String OPERATION =
      "/service/GraniteServiceVersion20100801/operation/PutMetricData";

  private static final int OK = 200;
  private static final byte[] EMPTY_MAP = {(byte) 0xBF, (byte) 0xFF};

  private final CBORMapper cbor = new CBORMapper();
  private final List<JsonNode> requests = new ArrayList<>();
  private final HttpServer server;
  private int refusals;
  private int refusalStatus;
  private String refusalCode = "";
  private int lostAnswers;

  public FakeCloudWatch() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Refuses so many of the requests to come: it is busy. */
  public synchronized void refuse(int number) {
    refuse(number, 503, "ServiceUnavailable");
  }

  /** Refuses so many of the requests to come. */
  synchronized void refuse(int number, int status, String code) {
    refusals = number;
    refusalStatus = status;
    refusalCode = code;
  }

  /** Takes so many of the requests to come and hangs up, as if its answer were lost. */
  public synchronized void loseAnswers(int number) {
    lostAnswers = number;
  }

  /** The requests that were taken, in their order. */
  public synchronized List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  /**
   * The values of a metric of that name and so many dimensions, in the order in which they came.
   */
  public List<Double> values(String metric, int dimensions) {
    return data(metric, dimensions).stream().map(datum -> datum.path("Value").asDouble()).toList();
  }

  /**
   * The values of a metric of that name and so many dimensions by when they were measured, the
   * first one first: what was sent again has the time that it had.
   */
  public SortedMap<Double, Double> valuesByTime(String metric, int dimensions) {
    SortedMap<Double, Double> values = new TreeMap<>();
    for (JsonNode datum : data(metric, dimensions)) {
      values.put(datum.path("Timestamp").asDouble(), datum.path("Value").asDouble());
    }
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private List<JsonNode> data(String metric, int dimensions) {
    List<JsonNode> data = new ArrayList<>();
    for (JsonNode request : requests()) {
      for (JsonNode datum : request.path("MetricData")) {
        if (datum.path("MetricName").asText().equals(metric)
            && datum.path("Dimensions").size() == dimensions) {
          data.add(datum);
        }
      }
    }
    return data;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Integer> refused = refusal(exchange, body(exchange));
      if (losesAnswer()) {
        return;
      }
      exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
      exchange.getResponseHeaders().set("Content-Type", "application/cbor");
      byte[] answer = refused.isPresent() ? error() : EMPTY_MAP;
      exchange.sendResponseHeaders(refused.orElse(OK), answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized Optional<Integer> refusal(HttpExchange exchange, JsonNode request) {
    if (!exchange.getRequestURI().getPath().equals(OPERATION)) {
      return Optional.of(404);
    }
    if (refusals > 0) {
      refusals--;
      return Optional.of(refusalStatus);
    }
    requests.add(request);
    return Optional.empty();
  }

  private synchronized byte[] error() throws IOException {
    return cbor.writeValueAsBytes(Map.of("__type", refusalCode, "message", "refused"));
  }

  private synchronized boolean losesAnswer() {
    boolean loses = lostAnswers > 0;
    lostAnswers -= loses ? 1 : 0;
    return loses;
  }

  private JsonNode body(HttpExchange exchange) {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream raw = exchange.getRequestBody();
        InputStream body = zipped ? new GZIPInputStream(raw) : raw) {
      return cbor.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a request must be CBOR", e);
    }
  }
}
