package dev.recentbest.http;

import static dev.recentbest.http.Asking.api;
import static dev.recentbest.http.Asking.ask;
import static dev.recentbest.http.Asking.get;
import static dev.recentbest.http.Asking.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.document.BoardReading;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.BoardState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the API says of itself, held against what it does. */
final class OpenApiTest {
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "/boards/{id}", "/boards/recent-best",
          "/boards/{id}/skyband", "/boards/recent-best/skyband",
          "/openapi.json", "/openapi.json");

  private final BoardApi full = api(() -> Boards.sight(Boards.full()));
  private final OpenApi openApi = new OpenApi(Asking.text(full.answer(get("/openapi.json"))));

  @Test
  void description_letsFieldsBeAdded() {
    assertThat(Asking.text(full.answer(get("/openapi.json"))))
        .doesNotContain("additionalProperties");
  }

  @Test
  void answers_ofEveryKind_areAsDescribed_andNoOtherIsDescribed() {
    FakeTable table = new FakeTable();
    table.cutOff();
    BoardApi cutOff = api(table.board(Clock.fixed(Asking.NOW, ZoneOffset.UTC)));
    for (Map.Entry<String, String> each : ADDRESSES.entrySet()) {
      String template = each.getKey();
      String address = each.getValue();
      for (String method : List.of("GET", "HEAD")) {
        check(full, method, template, address);
        check(full, method, template, address + "?unknown=1");
        check(full, method, template, address.replace("recent-best", "weekly"));
        check(full, method, template, address, "if-none-match", "*");
        check(cutOff, method, template, address);
      }
      check(full, "OPTIONS", template, address);
      check(full, "DELETE", template, address);
    }

    List<String> others =
        ADDRESSES.keySet().stream().map(template -> "DELETE " + template + " 405").toList();
    List<String> described = new ArrayList<>(openApi.answers());
    described.addAll(others);
    assertThat(openApi.seen()).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void answers_compressed_areAsDescribed() {
    HttpAnswer answer = full.answer(ask("HEAD", "/boards/recent-best", "accept-encoding", "gzip"));

    assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
    openApi.check("HEAD", "/boards/{id}", answer);
  }

  @Test
  void boards_ofEveryKind_areAsDescribed() {
    Play extreme =
        new Play(
            new PlayKey("\ud83d\ude00", -5), Long.MIN_VALUE, 8_500, new Handle("\u0000\"", true));
    List<BoardState> states =
        List.of(
            Boards.EMPTY,
            Boards.full(),
            Boards.with(BoardState.knownSince(Boards.RULES, 60, 8_000), extreme));
    for (BoardState state : states) {
      for (boolean outdated : new boolean[] {false, true}) {
        BoardReading reading =
            new BoardReading(Optional.of(Instant.EPOCH), Instant.ofEpochSecond(8_999), outdated);
        BoardApi api = api(() -> new BoardSight(state, reading));
        check(api, "GET", "/boards/{id}", "/boards/recent-best?k=3&window=15m");
        check(api, "GET", "/boards/{id}", "/boards/recent-best");
        check(api, "GET", "/boards/{id}/skyband", "/boards/recent-best/skyband");
      }
    }
  }

  @Test
  void paths_andParameters_areThoseOfTheApi() {
    assertThat(openApi.document().get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(ADDRESSES.keySet());
    assertThat(queryParameters("/boards/{id}")).isEqualTo(Cut.PARAMETERS);
    assertThat(queryParameters("/boards/{id}/skyband")).isEmpty();
    assertThat(queryParameters("/openapi.json")).isEmpty();
  }

  @Test
  void examples_areAsTheirSchemasSay_andAnswered() {
    int examples = 0;
    for (JsonNode response : openApi.document().at("/components/responses")) {
      for (JsonNode media : response.path("content")) {
        for (JsonNode example : media.path("examples")) {
          assertThat(openApi.errors(media.get("schema"), example.get("value")))
              .as("%s", example)
              .isEmpty();
          examples++;
        }
      }
    }
    for (JsonNode parameter : openApi.document().at("/components/parameters")) {
      if (parameter.has("example")) {
        assertThat(openApi.errors(parameter.get("schema"), parameter.get("example"))).isEmpty();
        String query = parameter.get("name").asText() + "=" + parameter.get("example").asText();
        assertThat(full.answer(get("/boards/recent-best?" + query)).status()).isEqualTo(200);
        examples++;
      }
    }
    assertThat(examples).isEqualTo(9);
  }

  @Test
  void schemas_refuseWhatTheyDoNotDescribe() {
    for (String name : List.of("Board", "Entry", "Skyband", "Play", "Problem")) {
      JsonNode schema = openApi.document().at("/components/schemas/" + name);
      assertThat(openApi.errors(schema, OpenApi.json("{\"more\":1}")))
          .as(name)
          .anyMatch(error -> error.getKeyword().equals("additionalProperties"))
          .anyMatch(error -> error.getKeyword().equals("required"));
    }
  }

  private List<String> queryParameters(String template) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter :
        openApi.document().get("paths").get(template).get("get").get("parameters")) {
      JsonNode resolved = openApi.resolved(parameter);
      if (resolved.get("in").asText().equals("query")) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  private void check(
      BoardApi api, String method, String template, String address, String... headers) {
    HttpAnswer answer = api.answer(ask(method, address, headers));
    openApi.check(method, template, answer);
  }
}
