package dev.recentbest.http;

import static dev.recentbest.http.Asking.api;
import static dev.recentbest.http.Asking.ask;
import static dev.recentbest.http.Asking.get;
import static dev.recentbest.http.Asking.header;
import static dev.recentbest.http.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoardApiProblemsTest {
  private final BoardApi api = api(() -> Boards.sight(Boards.full()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          k=0          | k must be 1 to 10, the board's size, found \\"0\\"
          k=11         | k must be 1 to 10, the board's size, found \\"11\\"
          k=-1         | k must be 1 to 10, the board's size, found \\"-1\\"
          k=+1         | k must be 1 to 10, the board's size, found \\" 1\\"
          k=1.0        | k must be 1 to 10, the board's size, found \\"1.0\\"
          k=           | k must be 1 to 10, the board's size, found \\"\\"
          k            | k must be 1 to 10, the board's size, found \\"\\"
          k=%D9%A3     | k must be 1 to 10, the board's size, found \\"\u0663\\"
          k=1000000000000000000000000000000000000001 | k must be 1 to 10, the board's size, found \\"1000000000000000000000000000000000000001\\"
          window=0s    | window must be whole seconds, 1s to 1h, the board's window, found \\"0s\\"
          window=61m   | window must be whole seconds, 1s to 1h, the board's window, found \\"61m\\"
          window=1500ms | window must be whole seconds, 1s to 1h, the board's window, found \\"1500ms\\"
          window=PT1.5S | window must be whole seconds, 1s to 1h, the board's window, found \\"PT1.5S\\"
          window=PT-5M | window must be whole seconds, 1s to 1h, the board's window, found \\"PT-5M\\"
          window=999999999999d | window must be whole seconds, 1s to 1h, the board's window, found \\"999999999999d\\"
          window=15    | window must be a duration such as 90s, 15m, 1h or PT15M, found \\"15\\"
          window=1m30s | window must be a duration such as 90s, 15m, 1h or PT15M, found \\"1m30s\\"
          window=%D9%A3m | window must be a duration such as 90s, 15m, 1h or PT15M, found \\"\u0663m\\"
          window=PT9999999999999999999999999999999999999999S | window must be a duration such as 90s, 15m, 1h or PT15M, found \\"PT9999999999999999999999999999999999999999S\\"
          limit=3      | unknown parameter \\"limit\\": there are k, window
          K=3          | unknown parameter \\"K\\": there are k, window
          =3           | unknown parameter \\"\\": there are k, window
          k=3&k=3      | k must be given once, found it twice
          k=%          | the query must be percent-encoded UTF-8, found \\"%\\"
          k=%4         | the query must be percent-encoded UTF-8, found \\"%4\\"
          k=%G1        | the query must be percent-encoded UTF-8, found \\"%G1\\"
          k=%FF        | the query must be percent-encoded UTF-8, found \\"%FF\\"
          k=%00        | k must be 1 to 10, the board's size, found \\"\\u0000\\"
          """)
  void query_wrong_isToldSo(String query, String detail) {
    HttpAnswer answer = api.answer(get("/boards/recent-best?" + query));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    assertThat(text(answer))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\""
                + detail
                + "\"}");
  }

  @Test
  void query_tooLong_isNotRead() {
    assertThat(text(api.answer(get("/boards/recent-best?k=" + "1".repeat(999)))))
        .contains("the query must be at most 1000 characters, found 1001");
    assertThat(text(api.answer(get("/boards/recent-best?k=" + "1".repeat(998)))))
        .contains("found \\\"" + "1".repeat(60) + "...\\\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/boards/recent-best/skyband", "/openapi.json"})
  void query_whereNoneIsTaken_isRefused(String address) {
    HttpAnswer answer = api.answer(get(address + "?k=3"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(text(answer)).contains("unknown parameter \\\"k\\\": this address takes none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /                           | nothing lies at \\"/\\": there are /boards/{id}, /boards/{id}/skyband and /openapi.json
          /boards                     | nothing lies at \\"/boards\\": there are /boards/{id}, /boards/{id}/skyband and /openapi.json
          /boards/recent-best/        | nothing lies at \\"/boards/recent-best/\\": there are /boards/{id}, /boards/{id}/skyband and /openapi.json
          boards/recent-best          | nothing lies at \\"boards/recent-best\\": there are /boards/{id}, /boards/{id}/skyband and /openapi.json
          /boards/recent-best/skyband/ | nothing lies at \\"/boards/recent-best/skyband/\\": there are /boards/{id}, /boards/{id}/skyband and /openapi.json
          /boards/weekly              | there is no board \\"weekly\\" here: there are recent-best
          /boards/                    | there is no board \\"\\" here: there are recent-best
          /boards/weekly/skyband      | there is no board \\"weekly\\" here: there are recent-best
          /boards/..%2Frecent-best    | there is no board \\"../recent-best\\" here: there are recent-best
          /boards/recent%2dbest%20    | there is no board \\"recent-best \\" here: there are recent-best
          """)
  void path_ofNothing_isNotFound(String path, String detail) {
    HttpAnswer answer = api.answer(get(path));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(text(answer))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\""
                + detail
                + "\"}");
  }

  @Test
  void path_percentEncoded_isFoundOrRefused() {
    assertThat(api.answer(get("/boards/recent%2Dbest")).status()).isEqualTo(200);
    assertThat(text(api.answer(get("/boards/recent%2"))))
        .contains(
            "\"status\":400", "the path must be percent-encoded UTF-8, found \\\"recent%2\\\"");
  }

  @Test
  void path_veryLong_isQuotedInPart() {
    String smile = "\ud83d\ude00";

    HttpAnswer answer = api.answer(get("/boards/" + smile.repeat(5_000)));

    assertThat(OpenApi.json(text(answer)).get("detail").asText())
        .isEqualTo("there is no board \"" + smile.repeat(60) + "...\" here: there are recent-best");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "get", "BREW"})
  void method_thatChangesSomething_isNotAllowed(String method) {
    HttpAnswer answer = api.answer(ask(method, "/boards/recent-best"));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(header(answer, "allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(text(answer))
        .contains("the method must be GET, HEAD or OPTIONS, found \\\"" + method + "\\\"");
  }

  @Test
  void table_outOfReach_isUnavailableAndNothingOfItIsTold() {
    FakeTable table = new FakeTable();
    table.cutOff();
    BoardApi api = api(table.board(Clock.fixed(Asking.NOW, ZoneOffset.UTC)));

    for (String address : new String[] {"/boards/recent-best", "/boards/recent-best/skyband"}) {
      HttpAnswer answer = api.answer(get(address));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(header(answer, "retry-after")).isEqualTo("1");
      assertThat(header(answer, "cache-control")).isEqualTo("no-store");
      assertThat(text(answer))
          .isEqualTo(
              "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                  + "\"detail\":\"board recent-best cannot be read now: try again in a second\"}");
    }
    assertThat(api.answer(get("/openapi.json")).status()).isEqualTo(200);
  }
}
