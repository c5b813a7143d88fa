package dev.recentbest.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recentbest.http.page.PageFile;
import dev.recentbest.http.page.PageFiles;
import dev.recentbest.http.page.PageHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A site that has the page, and answers for one board what a test wants: a {@link Scene}, or
 * nothing of use. It counts what it is asked. Thread-safe.
 */
final class Site implements AutoCloseable {
  /** What the service lets a page of another origin read. */
  private static final String EXPOSED = "age, date, etag, retry-after";

  /** What the site does when it is asked for the board. */
  enum Board {
    ANSWERS,
    /** Status 404. */
    IS_MISSING,
    /** Status 503, as when the table cannot be read. */
    IS_UNAVAILABLE,
    /** Something that is no board. */
    IS_NONSENSE,
    /** The connection ends without an answer. */
    IS_CUT_OFF,
    /** The connection stays open without an answer. */
    HANGS
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger hangs = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private volatile Instant lastAsked = Instant.EPOCH;
  private volatile String document;
  private volatile String folder = "";
  private volatile String name = "recent-best";
  private volatile Board board = Board.ANSWERS;
  private volatile String config = "{\"api\":\"\",\"board\":\"recent-best\"}";
  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable Instant began;

  private final Map<String, String> headers;

  private Site(HttpServer server, Clock clock, Map<String, String> headers) {
    this.server = server;
    this.clock = clock;
    this.headers = headers;
    this.document = Scene.EMPTY.document(clock.instant());
  }

  /** Whose page reads its own boards. */
  static Site open() {
    return open(PageHeaders.of());
  }

  /** Whose page may read the boards of another. */
  static Site openFor(Site api) {
    return open(PageHeaders.of(URI.create(api.address())));
  }

  private static Site open(Map<String, String> headers) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Site site = new Site(server, Clock.systemUTC(), headers);
      server.setExecutor(site.threads);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page's address. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Shows this from now on; its times count from now, or from where the board's clock began. */
  void show(Scene scene) {
    Instant now = began;
    document = scene.document(now == null ? clock.instant().plus(ahead) : now);
  }

  void let(Board board) {
    this.board = board;
  }

  /** Lets another service take this one's place, with a board of this name alone. */
  void restartWith(String name) {
    this.name = name;
    configure("{\"api\":\"\",\"board\":\"%s\"}".formatted(name));
  }

  /** Answers for its board below this path alone, such as {@code /api}. */
  void moveTo(String folder) {
    this.folder = folder;
  }

  void configure(String config) {
    this.config = config;
  }

  /** Lets the page read the boards of another site. */
  void readBoardsOf(Site api) {
    configure(
        "{\"api\":\"%s\",\"board\":\"recent-best\"}"
            .formatted(api.address().replaceFirst("/$", "")));
  }

  /** Lets the board's time stand still, so that what a test shows stays as it is. */
  void stopClock() {
    setClock(clock.instant(), 0);
  }

  /** Lets the board's time begin here and go on so many times as fast as time does. */
  void setClock(Instant shows, int speed) {
    began = shows;
    configure(
        "{\"api\":\"\",\"board\":\"recent-best\",\"clock\":{\"at\":%d,\"shows\":%d,\"speed\":%d}}"
            .formatted(clock.millis(), shows.toEpochMilli(), speed));
  }

  /** Says that it is later than on the browser's machine; less than zero: earlier. */
  void isAheadBy(Duration ahead) {
    this.ahead = ahead;
  }

  /** How often it was asked for the board. */
  int asked() {
    return asked.get();
  }

  /** How many questions it has left hanging. */
  int hangs() {
    return hangs.get();
  }

  /** How often the answer was that the board is still the same. */
  int unchanged() {
    return unchanged.get();
  }

  /** For how long nobody has asked for the board. */
  Duration quietFor() {
    return Duration.between(lastAsked, clock.instant());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<PageFile> file = PageFiles.at(path.equals("/") ? "index.html" : path.substring(1));
      if (path.equals("/config.json")) {
        send(exchange, 200, "application/json", bytes(config));
      } else if (file.isPresent()) {
        headers.forEach(exchange.getResponseHeaders()::set);
        send(exchange, 200, file.get().contentType(), file.get().content());
      } else if (path.equals(folder + "/boards/" + name + "/skyband")) {
        answerBoard(exchange);
      } else {
        send(exchange, 404, "application/problem+json", bytes("{\"status\":404}"));
      }
    }
  }

  private void answerBoard(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("access-control-allow-origin", "*");
    exchange.getResponseHeaders().set("access-control-expose-headers", EXPOSED);
    lastAsked = clock.instant();
    asked.incrementAndGet();
    switch (board) {
      case ANSWERS -> answerDocument(exchange, document);
      case IS_MISSING -> send(exchange, 404, "application/problem+json", bytes("{}"));
      case IS_UNAVAILABLE -> send(exchange, 503, "application/problem+json", bytes("{}"));
      case IS_NONSENSE -> send(exchange, 200, "application/json", bytes("{\"entries\":[7]}"));
      case IS_CUT_OFF -> exchange.close();
      case HANGS -> hang();
    }
  }

  /** Until the site closes. */
  private void hang() {
    hangs.incrementAndGet();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answerDocument(HttpExchange exchange, String shown) throws IOException {
    String etag = "W/\"" + Integer.toHexString(shown.hashCode()) + "\"";
    exchange.getResponseHeaders().set("etag", etag);
    exchange.getResponseHeaders().set("cache-control", "public, max-age=0");
    exchange.getResponseHeaders().set("age", Long.toString(ahead.toSeconds()));
    if (Objects.equals(exchange.getRequestHeaders().getFirst("If-None-Match"), etag)) {
      unchanged.incrementAndGet();
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, 200, "application/json", bytes(shown));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("content-type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
