package dev.recentbest.http;

import static dev.recentbest.http.Asking.api;
import static dev.recentbest.http.Asking.ask;
import static dev.recentbest.http.Asking.get;
import static dev.recentbest.http.Asking.header;
import static dev.recentbest.http.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.document.BoardReading;
import dev.recentbest.model.skyband.BoardState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoardApiTest {
  private static final BoardState TWO =
      Boards.with(
          Boards.EMPTY, Boards.play("ann", Long.MAX_VALUE, 8_000), Boards.play("bob", 7, 8_900));

  private final BoardApi two = api(() -> Boards.sight(TWO));
  private final BoardApi full = api(() -> Boards.sight(Boards.full()));

  @Test
  void board_isTheDocumentAtTheClocksInstant() {
    HttpAnswer answer = two.answer(get("/boards/recent-best"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("content-length", "" + answer.body().length)
        .containsEntry("cache-control", "public, max-age=1, must-revalidate")
        .containsEntry("vary", "accept-encoding")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("access-control-allow-origin", "*")
        .containsEntry("access-control-expose-headers", "age, date, etag, retry-after");
    assertThat(text(answer))
        .isEqualTo(
            "{\"at\":9000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":3600,"
                + "\"next_change_at\":11600,\"last_change_at\":8990,\"read_at\":9000,\"outdated\":false,"
                + "\"entries\":[{\"rank\":1,\"event_key\":\"ann\",\"handle\":\"The ann\","
                + "\"score\":9223372036854775807,\"score_text\":\"9223372036854775807\","
                + "\"start_timestamp\":7940,\"completed_at\":8000,\"leaves_at\":11600},"
                + "{\"rank\":2,\"event_key\":\"bob\",\"handle\":\"The bob\",\"score\":7,"
                + "\"score_text\":\"7\",\"start_timestamp\":8840,\"completed_at\":8900,"
                + "\"leaves_at\":12500}]}");
  }

  @Test
  void board_kAndWindow_cutIt() {
    assertThat(text(two.answer(get("/boards/recent-best?k=1"))))
        .contains("\"window_seconds\":3600", "\"event_key\":\"ann\"")
        .doesNotContain("bob");
    assertThat(text(two.answer(get("/boards/recent-best?window=15m"))))
        .contains("\"window_seconds\":900", "\"rank\":1,\"event_key\":\"bob\"")
        .doesNotContain("ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15m", "900s", "900000ms", "PT15M", "pt15m", "PT900S", "15M", "%31%35m"})
  void window_anyWayToWriteIt_isUnderstood(String window) {
    assertThat(text(two.answer(get("/boards/recent-best?&window=" + window + "&k=010"))))
        .contains("\"window_seconds\":900");
  }

  @Test
  void skyband_isTheDocument() {
    HttpAnswer answer = two.answer(get("/boards/recent-best/skyband"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=1");
    assertThat(text(answer))
        .startsWith("{\"size\":10,\"window_seconds\":3600,\"tick_seconds\":1,")
        .contains("\"event_key\":\"bob\"")
        .doesNotContain("\"at\"");
  }

  @Test
  void board_neverWritten_isEmptyAndExact() {
    assertThat(text(api(() -> Boards.sight(Boards.EMPTY)).answer(get("/boards/recent-best"))))
        .isEqualTo(
            "{\"at\":9000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":3600,"
                + "\"read_at\":9000,\"outdated\":false,\"entries\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/boards/recent-best?k=3", "/boards/recent-best/skyband", "/openapi.json", "/no"})
  void head_isWhatGetSays_withoutABody(String address) {
    for (String encoding : new String[] {"identity", "gzip"}) {
      HttpAnswer whole = full.answer(get(address, "accept-encoding", encoding));
      HttpAnswer head = full.answer(ask("HEAD", address, "accept-encoding", encoding));

      assertThat(head.status()).isEqualTo(whole.status());
      assertThat(head.headers()).isEqualTo(whole.headers());
      assertThat(header(head, "content-length")).isEqualTo("" + whole.body().length);
      assertThat(head.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/boards/recent-best", "/no", "*"})
  void options_isAPreflight(String address) {
    HttpAnswer answer = two.answer(ask("OPTIONS", address, "origin", "https://game.example"));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers())
        .containsEntry("allow", "GET, HEAD, OPTIONS")
        .containsEntry("access-control-allow-methods", "GET, HEAD, OPTIONS")
        .containsEntry("access-control-allow-headers", "if-none-match")
        .containsEntry("access-control-allow-origin", "*")
        .containsEntry("access-control-max-age", "86400");
  }

  @Test
  void origin_thatIsSet_standsInEveryAnswer() {
    HttpSettings settings = new HttpSettings(Duration.ZERO, "https://game.example", "");
    BoardApi api = api(() -> Boards.sight(TWO), Asking.NOW, settings);

    for (String address : new String[] {"/boards/recent-best", "/no"}) {
      assertThat(header(api.answer(get(address)), "access-control-allow-origin"))
          .isEqualTo("https://game.example");
    }
  }

  @Test
  void basePath_isLeftOutWhereItStands() {
    HttpSettings settings = new HttpSettings(Duration.ZERO, "*", "/api/v1");
    BoardApi api = api(() -> Boards.sight(TWO), Asking.NOW, settings);

    assertThat(api.answer(get("/api/v1/boards/recent-best")).status()).isEqualTo(200);
    assertThat(api.answer(get("/boards/recent-best")).status()).isEqualTo(200);
    assertThat(api.answer(get("/api/v1boards/recent-best")).status()).isEqualTo(404);
  }

  @Test
  void ifNoneMatch_theTagOfThen_isNotModified() {
    HttpAnswer first = full.answer(get("/boards/recent-best"));
    HttpAnswer again =
        full.answer(get("/boards/recent-best", "If-None-Match", header(first, "etag")));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).doesNotContainKeys("content-type", "content-length");
    for (String same : new String[] {"etag", "cache-control", "vary"}) {
      assertThat(header(again, same)).isEqualTo(header(first, same));
    }
  }

  @Test
  void etag_sameBoardLaterAndReadAnew_isTheSame() {
    Instant later = Asking.NOW.plusSeconds(100);
    BoardApi then = api(() -> Boards.sight(TWO), later, HttpSettings.DEFAULT);

    assertThat(text(then.answer(get("/boards/recent-best")))).startsWith("{\"at\":9100,");
    assertThat(header(then.answer(get("/boards/recent-best")), "etag"))
        .isEqualTo(header(two.answer(get("/boards/recent-best")), "etag"))
        .matches("W/\"[A-Za-z0-9_-]{16}\"");
  }

  @Test
  void etag_whateverIsShownOtherwise_isAnother() {
    BoardApi outdated =
        api(
            () -> {
              BoardSight sight = Boards.sight(TWO);
              return new BoardSight(
                  sight.state(),
                  new BoardReading(sight.reading().lastChangeAt(), sight.reading().readAt(), true));
            });
    BoardApi afterAnnLeft =
        api(() -> Boards.sight(TWO), Instant.ofEpochSecond(11_600), HttpSettings.DEFAULT);

    assertThat(
            new String[] {
              header(two.answer(get("/boards/recent-best")), "etag"),
              header(two.answer(get("/boards/recent-best?k=9")), "etag"),
              header(two.answer(get("/boards/recent-best?window=59m")), "etag"),
              header(full.answer(get("/boards/recent-best")), "etag"),
              header(outdated.answer(get("/boards/recent-best")), "etag"),
              header(afterAnnLeft.answer(get("/boards/recent-best")), "etag"),
              header(two.answer(get("/boards/recent-best/skyband")), "etag"),
              header(outdated.answer(get("/boards/recent-best/skyband")), "etag")
            })
        .doesNotHaveDuplicates();
    assertThat(header(afterAnnLeft.answer(get("/boards/recent-best/skyband")), "etag"))
        .isEqualTo(header(two.answer(get("/boards/recent-best/skyband")), "etag"));
  }

  @Test
  void gzip_wanted_isTheSameDocumentAndTag() throws IOException {
    HttpAnswer plain = full.answer(get("/boards/recent-best"));
    HttpAnswer answer = full.answer(get("/boards/recent-best", "accept-encoding", "br, gzip"));

    assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
    assertThat(header(answer, "etag")).isEqualTo(header(plain, "etag"));
    assertThat(answer.body()).hasSizeLessThan(plain.body().length / 2);
    assertThat(header(answer, "content-length")).isEqualTo("" + answer.body().length);
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void gzip_ofAFewBytes_isNotWorthIt() {
    HttpAnswer answer = two.answer(get("/boards/recent-best?k=1", "accept-encoding", "gzip"));

    assertThat(header(answer, "content-encoding")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          range             | bytes=0-9
          if-modified-since | Thu, 01 Jan 1970 02:30:00 GMT
          if-unmodified-since | Thu, 01 Jan 1970 00:00:00 GMT
          if-match          | "other"
          if-range          | "other"
          accept            | */*
          accept            | text/html
          accept            | application/json;q=0.1
          accept            | application/json;q=0
          accept-language   | tr
          x-forwarded-for   | 203.0.113.1, 70.41.3.18
          x-forwarded-proto | https
          x-forwarded-host  | elsewhere.example
          x-http-method-override | DELETE
          authorization     | Bearer nothing
          cookie            | a=b
          cache-control     | no-cache
          """)
  void header_thatMeansNothing_changesNothing(String name, String value) {
    HttpAnswer plain = two.answer(get("/boards/recent-best"));
    HttpAnswer answer = two.answer(get("/boards/recent-best", name, value));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).isEqualTo(plain.headers());
    assertThat(answer.body()).isEqualTo(plain.body());
  }
}
