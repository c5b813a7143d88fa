package dev.recentbest.harness.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recentbest.harness.testbed.ApiServer;
import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The code of docs/other-languages.md, as it stands there, against an embedded DynamoDB and the
 * read API on it. It reads the machine's clock, so what it is to show is a minute at the least from
 * either edge of the hour.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OtherLanguagesIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLAYER = "5f0c7a9e-2c1b-4f6e-8a55-1b7de0c3a942";

  private final TestDatabase database = new TestDatabase();
  private final ApiServer api = new ApiServer(database.client(), "scores", Clock.systemUTC());
  private final CodePage page;
  private final long now = Instant.now().getEpochSecond();

  OtherLanguagesIT() throws IOException {
    page = new CodePage("other-languages.md");
  }

  @BeforeAll
  void writeABoard() {
    ScoreTable.create(database.client(), "scores");
    BoardState state =
        BoardState.fromTheBeginning(
                new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5)), 1)
            .merge(
                new Arrivals(
                    Stream.of(
                            play("gone", 9_000, now - 3_700, "Gone"),
                            play("ann", Long.MAX_VALUE, now - 3_500, "竜の子 🐉"),
                            play("ann", 800, now - 200, "竜の子 🐉"),
                            play("bob", 700, now - 100, "Зоя"))
                        .map(play -> Change.insertion(play, new SequenceNumber("7")))
                        .toList(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    false,
                    Optional.empty()),
                TableReads.NONE,
                new Bound(2000, 350_000))
            .state();
    database.put(
        "scores",
        BoardItemFormat.encode(
            new BoardKey("recent-best"),
            new BoardItem(state, new WriteToken(1, "w"), OptionalLong.empty())));
  }

  @AfterAll
  void close() {
    api.close();
    database.close();
  }

  @Test
  void python_board_isTheHourInRankOrder() throws Exception {
    Tool python =
        Tool.needed(
            ".ci/docs makes one with boto3, and DOCS_PYTHON names it",
            List.of(Optional.ofNullable(System.getenv("DOCS_PYTHON")).orElse("python3")),
            "-c",
            "import boto3");

    Tool.Result result = python.run(anyone("latin-1"), List.of("-c", page.code("python board")));

    assertThat(result.output())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                1 9223372036854775807 竜の子 🐉 leaves %s
                2 700 Зоя leaves %s
                """,
                leaves(now - 3_500),
                leaves(now - 100)));
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void python_board_hasAtMostTwentyLines() {
    assertThat(page.code("python board").lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void http_getBoard_isTheItem() throws Exception {
    String[] request = page.code("http get-board").split("\n\n", 2);
    HttpRequest.Builder post =
        HttpRequest.newBuilder(database.endpoint())
            .POST(HttpRequest.BodyPublishers.ofString(request[1].strip()));
    request[0]
        .lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .filter(header -> !header[0].equals("Host"))
        .forEach(header -> post.header(header[0], header[1]));

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(post.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(handles(JSON.readTree(answer.body()))).contains("竜の子 🐉", "Зоя");
  }

  @Test
  void curl_getBoard_isTheItem() throws Exception {
    assertThat(handles(JSON.readTree(shell("sh get-board")))).contains("竜の子 🐉", "Зоя");
  }

  @Test
  void curl_putPlayTwice_isStoredOnceAndToldWhatIsThere() throws Exception {
    assertThat(shell("sh put-play")).isEqualTo("{}");
    assertThat(database.players("scores")).containsExactly(PLAYER);
    ObjectNode taken = (ObjectNode) JSON.readTree(shell("sh put-play"));
    ObjectNode documented = (ObjectNode) JSON.readTree(page.code("json key-taken"));

    assertThat(withoutExpiry(taken)).isEqualTo(withoutExpiry(documented));
    assertThat(database.players("scores")).containsExactly(PLAYER);
  }

  @Test
  void curl_api_isTheBoardAndItsBeginning() throws Exception {
    String answers = shell("sh api");

    JsonNode hour = JSON.readTree(answers.substring(0, answers.indexOf("]}") + 2));
    JsonNode quarter = JSON.readTree(answers.substring(answers.indexOf("]}") + 2));
    assertThat(hour.path("entries").findValuesAsText("handle")).containsExactly("竜の子 🐉", "Зоя");
    assertThat(hour.path("entries").findValuesAsText("score_text"))
        .containsExactly("9223372036854775807", "700");
    assertThat(quarter.path("entries").findValuesAsText("score_text"))
        .containsExactly("800", "700");
    assertThat(quarter.path("window_seconds").asInt()).isEqualTo(900);
  }

  @Test
  void curl_apiUnchanged_isNotSentAgain() throws Exception {
    assertThat(shell("sh api-unchanged")).isEqualTo("304\n");
  }

  /** What a piece of shell prints, with the ports of this test for those of the local service. */
  private String shell(String fence) throws Exception {
    Tool.needed("install curl 7.75 or later, which signs", List.of("curl"), "--version");
    String code =
        page.code(fence)
            .replace("http://127.0.0.1:8000/", database.endpoint().resolve("/").toString())
            .replace("http://127.0.0.1:8080", api.url());
    Tool.Result result = new Tool(List.of("sh")).run(Map.of(), List.of("-c", code));
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result.output();
  }

  private Map<String, String> anyone(String encoding) {
    URI endpoint = database.endpoint();
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString(),
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_DEFAULT_REGION", "us-east-1",
        "PYTHONIOENCODING", encoding);
  }

  private static List<String> handles(JsonNode answer) {
    return answer.at("/Item/scores/L").findValues("handle").stream()
        .map(handle -> handle.path("S").asText())
        .toList();
  }

  private static ObjectNode withoutExpiry(ObjectNode answer) {
    ((ObjectNode) answer.path("Item")).remove("expires_at");
    return answer;
  }

  private static String leaves(long completedAt) {
    return DateTimeFormatter.ofPattern("HH:mm:ss'Z'", Locale.ROOT)
        .format(Instant.ofEpochSecond(completedAt + 3_600).atOffset(ZoneOffset.UTC));
  }

  private static Play play(String player, long score, long completedAt, String handle) {
    return new Play(
        new PlayKey(player, completedAt - 60), score, completedAt, Handle.whole(handle));
  }
}
