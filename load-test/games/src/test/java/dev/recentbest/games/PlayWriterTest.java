package dev.recentbest.games;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayWriterTest {
  private static final GeneratedPlay PLAY =
      new GeneratedPlay(
          "p-1",
          1_428_071_547,
          55,
          true,
          924,
          "Tiny \"T\"\\\t\u0001 \uD83D\uDE00",
          List.of(new Achievement(200, "a-1", "10 Chests in a Row")),
          1_428_071_602,
          Stage.WHOLE);
  private static final String ITEM =
      "{\"event_key\":\"p-1\",\"length_seconds\":55,\"start_timestamp\":1428071547,"
          + "\"completed\":true,\"score\":924,"
          + "\"handle\":\"Tiny \\\"T\\\"\\\\\\t\\u0001 \uD83D\uDE00\","
          + "\"achievements\":[{\"bonus_score\":200,\"id\":\"a-1\","
          + "\"shortname\":\"10 Chests in a Row\"}]}";

  private static String lines(Iterable<GeneratedPlay> plays) throws IOException {
    StringWriter out = new StringWriter();
    try (PlayWriter writer = new PlayWriter(out)) {
      for (GeneratedPlay play : plays) {
        writer.write(play);
      }
    }
    return out.toString();
  }

  @Test
  void write_arrivedAtItsEnd_theItemAlone() throws IOException {
    assertThat(lines(List.of(PLAY))).isEqualTo(ITEM + "\n");
  }

  @Test
  void write_arrivedLateOrEarly_theItemInAPut() throws IOException {
    assertThat(lines(List.of(PLAY.arrivingAt(1_428_071_702), PLAY.arrivingAt(1_428_071_600))))
        .isEqualTo(
            "{\"op\":\"put\",\"arrived_at\":1428071702,\"item\":"
                + ITEM
                + "}\n{\"op\":\"put\",\"arrived_at\":1428071600,\"item\":"
                + ITEM
                + "}\n");
  }

  @Test
  void write_generatedPlays_eachLineParsesBackToItsPlay() throws IOException {
    List<GeneratedPlay> plays =
        Games.of(GameSettings.denseHour(3).withScores(new Scores(Long.MAX_VALUE, 1, 0.1, 0.1)))
            .toList();
    String[] lines = lines(plays).split("\n", -1);
    assertThat(lines).hasSize(plays.size() + 1).endsWith("");
    ObjectMapper mapper = new ObjectMapper();
    for (int i = 0; i < plays.size(); i++) {
      assertThat(parse(mapper.readTree(lines[i]))).isEqualTo(plays.get(i));
    }
  }

  @Test
  void write_gameThatWasWrittenWhenItBegan_twoLinesOfOneKey() throws IOException {
    String begun =
        "{\"event_key\":\"p-1\",\"length_seconds\":0,\"start_timestamp\":1428071547,"
            + "\"completed\":false,\"score\":0,"
            + "\"handle\":\"Tiny \\\"T\\\"\\\\\\t\\u0001 \uD83D\uDE00\",\"achievements\":[]}";
    assertThat(lines(List.of(PLAY.begun(), PLAY.finished()))).isEqualTo(begun + "\n" + ITEM + "\n");
  }

  private static GeneratedPlay parse(JsonNode line) {
    JsonNode item = line.path("item").isMissingNode() ? line : line.get("item");
    long end = item.get("start_timestamp").longValue() + item.get("length_seconds").longValue();
    return new GeneratedPlay(
        item.get("event_key").textValue(),
        item.get("start_timestamp").longValue(),
        item.get("length_seconds").longValue(),
        item.get("completed").booleanValue(),
        item.get("score").longValue(),
        item.get("handle").textValue(),
        item.get("achievements").valueStream().map(PlayWriterTest::parseAchievement).toList(),
        line.path("arrived_at").asLong(end),
        Stage.WHOLE);
  }

  private static Achievement parseAchievement(JsonNode achievement) {
    return new Achievement(
        achievement.get("bonus_score").longValue(),
        achievement.get("id").textValue(),
        achievement.get("shortname").textValue());
  }

  /** Pins the generator and the format: other lines here are another load test for everybody. */
  @Test
  void write_seedOfThePast_theLinesOfThePast() throws IOException, NoSuchAlgorithmException {
    String lines =
        lines(Games.of(GameSettings.denseHour(42).withDuration(Duration.ofMinutes(10))).toList());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
    assertThat(lines)
        .startsWith(
            "{\"event_key\":\"dca58ddb-fdbe-f199-9a8a-bf5c206b22e1\","
                + "\"length_seconds\":27,\"start_timestamp\":1767290373,"
                + "\"completed\":true,\"score\":784,\"handle\":\"CaptainTeapot113\",\"achievements\":[");
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("8a961d4672a0c12b7d99aeab95678e77c382a3c850ae0b42d2bf4c38fa246ad0");
  }

  @Test
  void write_dayOfThePast_theLinesOfThePast() throws IOException, NoSuchAlgorithmException {
    String lines = lines(Games.of(GameSettings.ordinaryDay(42)).toList());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("4e43db67f8162dbe054f85dd6acc806d59e178d68abd9a8c4da4731ffc3e7714");
  }

  @Test
  void write_castOfThePast_theLinesOfThePast() throws IOException, NoSuchAlgorithmException {
    String lines =
        lines(
            Cast.of(List.of(GameSettings.denseHour(42)), Duration.ofHours(1))
                .limit(10_000)
                .toList());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("d01400d857b4efe738b95a59fcd962615cc1e993344354e5d636745789dc4669");
  }
}
