package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the API on the wire. */
@Timeout(60)
final class HttpServerTest {
  private static final int READERS = 1_000;

  private final Clock clock = Clock.fixed(Instant.ofEpochSecond(9_000), ZoneOffset.UTC);
  private final HeldTable table = new HeldTable();
  private Optional<ShownTime> difference = Optional.empty();
  private final HttpPlace place = HttpPlace.anywhere(new BoardTime(clock, clock, () -> difference));
  private final WebSite site =
      WebSite.of(place, table, Settings.read(Map.of(), Map.of(), Map.of()));
  private final HttpServer server = HttpServer.start(0, false, site);
  private final URI address = server.address();

  @AfterEach
  void stop() {
    table.letGo();
    server.close();
  }

  @Test
  void board_thousandReadersAtOnce_areAnsweredOutOfOneRead() {
    List<RawRequest> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(RawRequest.get(address, "/boards/recent-best"));
    }
    table.letGo();

    for (RawRequest reader : readers) {
      assertThat(reader.answer())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith("\r\n\r\n" + emptyBoard());
      reader.close();
    }
    assertThat(table.reads()).isOne();
  }

  @Test
  void head_hasTheLengthAndNoBody() {
    table.letGo();

    assertThat(answer("HEAD /boards/recent-best", address.getRawAuthority()))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("\r\ncontent-length: " + emptyBoard().length() + "\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void ifNoneMatch_onTwoLines_isOneList() {
    table.letGo();
    String first = RawRequest.get(address, "/boards/recent-best").answer();
    String tag = first.replaceAll("(?is).*\r\netag: (W/\"[^\"]*\").*", "$1");

    assertThat(
            RawRequest.get(
                    address,
                    "/boards/recent-best",
                    "If-None-Match: \"other\"",
                    "If-None-Match: " + tag)
                .answer())
        .startsWith("HTTP/1.1 304 Not Modified\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void page_liesAtTheRoot_withItsHeadersAndFiles() {
    assertThat(RawRequest.get(address, "/").answer())
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("content-type: text/html; charset=utf-8\r\n")
        .containsIgnoringCase("content-security-policy: default-src 'none';")
        .containsIgnoringCase("x-content-type-options: nosniff\r\n")
        .contains("<!doctype html>")
        .doesNotContain("Jetty");
    assertThat(RawRequest.get(address, "/index.html").answer()).contains("<!doctype html>");
  }

  @Test
  void page_askedForByItsTag_isNotSentAgain() {
    String first = RawRequest.get(address, "/main.js").answer();
    String tag = first.replaceAll("(?is).*\r\netag: (W/\"[^\"]*\").*", "$1");

    assertThat(RawRequest.get(address, "/main.js", "If-None-Match: " + tag).answer())
        .startsWith("HTTP/1.1 304 Not Modified\r\n")
        .containsIgnoringCase("cache-control: no-cache\r\n")
        .endsWith("\r\n\r\n");
    assertThat(RawRequest.get(address, "/page.css", "If-None-Match: " + tag).answer())
        .startsWith("HTTP/1.1 200 OK\r\n");
    assertThat(RawRequest.get(address, "/main.js", "Accept-Encoding: gzip").answer())
        .containsIgnoringCase("content-encoding: gzip\r\n")
        .containsIgnoringCase("vary: accept-encoding\r\n")
        .containsIgnoringCase("content-type: text/javascript; charset=utf-8\r\n");
  }

  @Test
  void config_saysWhichBoardAndWhatTimeItIs() {
    assertThat(RawRequest.get(address, "/config.json").answer())
        .containsIgnoringCase("cache-control: no-store\r\n")
        .endsWith("\r\n\r\n{\"api\":\"\",\"board\":\"recent-best\"}");

    difference =
        Optional.of(new ShownTime(Instant.ofEpochMilli(9_000_001), Instant.ofEpochMilli(12), 60));
    assertThat(RawRequest.get(address, "/config.json").answer())
        .endsWith(
            "{\"api\":\"\",\"board\":\"recent-best\","
                + "\"clock\":{\"at\":9000001,\"shows\":12,\"speed\":60}}");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /nowhere,                404",
    "GET /../pom.xml,             400",
    "POST /,                      404",
    "POST /boards/recent-best,    405",
    "OPTIONS /boards/recent-best, 204",
    "OPTIONS *,                   204",
    "GET /openapi.json,           200",
    "GET /boards/recent-best?k=11, 400"
  })
  void request_ofAnyKind_isAnswered(String methodAndPath, int status) {
    table.letGo();

    assertThat(answer(methodAndPath, address.getRawAuthority()))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/boards/recent%2Fbest|404|there is no board \\\"recent/best\\\" here: there are recent-best",
        "/boards//recent-best|404|nothing lies at \\\"/boards//recent-best\\\": there are ",
        "/boards/%zz|400|the server cannot read the request: check its address and headers",
        "/boards/%ff|400|the path must be percent-encoded UTF-8, found \\\"%ff\\\"",
        "/boards/%252d|404|there is no board \\\"%2d\\\" here: ",
        "/boards/%2e%2e/skyband|404|there is no board \\\"..\\\" here: ",
        "/boards/x%00|400|the server cannot read the request: check its address and headers",
        "/boards/recent-best;a=b|404|there is no board \\\"recent-best;a=b\\\" here: ",
        "/%2e%2e/index.html|400|the server cannot read the request: check its address and headers",
        "//index.html|404|nothing lies at "
      })
  void path_thatIsAmbiguousOrUnreadable_isAProblem(String path, int status, String detail) {
    table.letGo();

    assertProblem(RawRequest.get(address, path).answer(), status, detail);
  }

  @Test
  void head_tooLarge_isAProblem() {
    String large = "x".repeat(17_000);
    String detail =
        "the address and the headers may have 16384 bytes together: send shorter ones\"}";

    assertProblem(RawRequest.get(address, "/" + large).answer(), 414, detail);
    assertProblem(RawRequest.get(address, "/", "X: " + large).answer(), 431, detail);
    assertThat(RawRequest.get(address, "/", "X: " + "x".repeat(9_000)).answer())
        .startsWith("HTTP/1.1 200 OK\r\n");
    assertProblem(
        RawRequest.get(address, "/" + "x".repeat(9_000)).answer(), 404, "nothing lies at");
  }

  @Test
  void request_thatIsNoHttp_isAProblem() {
    assertProblem(
        answer("GET / of mine", address.getRawAuthority()),
        400,
        "the server cannot read the request: check its address and headers");
  }

  private static void assertProblem(String answer, int status, String detail) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("\r\ncontent-type: application/problem+json\r\n")
        .containsIgnoringCase("\r\naccess-control-allow-origin: *\r\n")
        .containsIgnoringCase("\r\nx-content-type-options: nosniff\r\n")
        .containsIgnoringCase("\r\ncache-control: no-store\r\n")
        .contains("\"status\":" + status + ",\"detail\":\"" + detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8080", "a.localhost"})
  void host_ofThisMachine_isAnswered(String host) {
    assertThat(answer("GET /", host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rebound.example", "rebound.example:80", "10.0.0.1", "localhost.example"})
  void host_ofAnother_isMisdirected(String host) {
    assertThat(answer("GET /config.json", host))
        .startsWith("HTTP/1.1 421 ")
        .endsWith(
            "this service answers to localhost and 127.0.0.1, and the request was for "
                + host.replace(":80", "")
                + ": ask for one of them\n");
  }

  @Test
  void start_portTaken_saysSoOrTakesAnother() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> HttpServer.start(port, false, site))
          .isInstanceOf(PortUnavailableException.class)
          .hasMessage(
              "port "
                  + port
                  + " on 127.0.0.1 is in use: stop what listens there or choose another with"
                  + " --port (0 = any free one)");
      try (HttpServer another = HttpServer.start(port, true, site)) {
        assertThat(another.address().getPort()).isPositive().isNotEqualTo(port);
      }
    }
  }

  @Test
  void place_noSuchPort_isRefused() {
    assertThatThrownBy(() -> new HttpPlace(65_536, false, place.settings(), place.time()))
        .hasMessage("must be 0 to 65535: port=65536");
    assertThatThrownBy(() -> new ShownTime(Instant.EPOCH, Instant.EPOCH, -1))
        .hasMessage("must be >= 0: speed=-1");
  }

  private String answer(String methodAndPath, String host) {
    try (RawRequest request = RawRequest.send(address, methodAndPath, host)) {
      return request.answer();
    }
  }

  private static String emptyBoard() {
    return "{\"at\":9000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":3600,"
        + "\"read_at\":9000,\"outdated\":false,\"entries\":[]}";
  }
}
