package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.WriteOutcome.AlreadyWritten;
import dev.recentbest.client.WriteOutcome.KeyTaken;
import dev.recentbest.client.WriteOutcome.Written;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * What a score writer does on any table that speaks DynamoDB's API. Each test has players of its
 * own, so that one table serves them all, once.
 */
public abstract class ScoreWriterContract {
  private static final Achievement STREAK = new Achievement(200, "a-1", "30 Kill Streak");

  private final ManualClock clock = new ManualClock(1_700_000_000);

  /** A connection to the table. */
  protected abstract DynamoDbClient client();

  /** A table with the keys event_key (S) and start_timestamp (N), empty before the first test. */
  protected abstract String table();

  @Test
  void write_newPlay_storesEveryAttribute() {
    PlayThrough play =
        new PlayThrough("new", 1428071547, 55, true, 924, "EdScissorHands", List.of(STREAK));

    assertThat(writer().write(play)).isEqualTo(new Written(play));

    assertThat(stored("new", 1428071547))
        .isEqualTo(
            Map.of(
                "event_key", AttributeValue.fromS("new"),
                "start_timestamp", AttributeValue.fromN("1428071547"),
                "length_seconds", AttributeValue.fromN("55"),
                "completed", AttributeValue.fromBool(true),
                "score", AttributeValue.fromN("924"),
                "handle", AttributeValue.fromS("EdScissorHands"),
                "achievements",
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromM(
                                Map.of(
                                    "bonus_score", AttributeValue.fromN("200"),
                                    "id", AttributeValue.fromS("a-1"),
                                    "shortname", AttributeValue.fromS("30 Kill Streak"))))),
                "expires_at", AttributeValue.fromN("1700604800")));
  }

  @Test
  void write_extremeValues_areReadBackTheSame() {
    PlayThrough play =
        new PlayThrough("\uD83C\uDFC6", 0, 253_402_300_799L, false, Long.MIN_VALUE, "", List.of());

    assertThat(writer().write(play)).isEqualTo(new Written(play));
    assertThat(writer().write(play)).isEqualTo(new AlreadyWritten(play));
  }

  @Test
  void write_ownRetention_countsFromTheWriting() {
    ScoreWriter writer =
        new ScoreWriter(
            client(),
            table(),
            WriterSettings.DEFAULT.withRetention(Duration.ofMinutes(2)),
            WriterEdges.ofThisMachine().withClock(clock));

    writer.write(play("retention", 924));

    assertThat(stored("retention", 1000).get("expires_at"))
        .isEqualTo(AttributeValue.fromN("1700000120"));
  }

  @Test
  void write_samePlayLater_isAlreadyWrittenAndLeavesTheRow() {
    writer().write(play("retry", 924));
    clock.advance(Duration.ofSeconds(30));

    assertThat(writer().write(play("retry", 924)))
        .isEqualTo(new AlreadyWritten(play("retry", 924)));
    assertThat(stored("retry", 1000).get("expires_at"))
        .isEqualTo(AttributeValue.fromN("1700604800"));
  }

  @Test
  void write_samePlayWithAnUnknownAttribute_isAlreadyWritten() {
    put("unknown", Map.of("region", AttributeValue.fromS("eu")));

    assertThat(writer().write(play("unknown", 924))).isInstanceOf(AlreadyWritten.class);
  }

  @Test
  void write_samePlayStoredWithoutAchievements_isAlreadyWritten() {
    Map<String, AttributeValue> row = row("bare");
    row.remove("achievements");
    put(row);

    assertThat(writer().write(play("bare", 924))).isInstanceOf(AlreadyWritten.class);
  }

  @Test
  void write_anotherPlayOfTheKey_isKeyTakenAndLeavesTheRow() {
    writer().write(play("taken", 924));

    WriteOutcome outcome = writer().write(play("taken", 925));

    assertThat(outcome)
        .isEqualTo(
            new KeyTaken(
                play("taken", 925),
                Optional.of(play("taken", 924)),
                "play (taken, 1000) is taken by another play: stored PlayThrough[eventKey=taken,"
                    + " startTimestamp=1000, lengthSeconds=55, completed=true, score=924,"
                    + " handle=Ed, achievements=[]], not written PlayThrough[eventKey=taken,"
                    + " startTimestamp=1000, lengthSeconds=55, completed=true, score=925,"
                    + " handle=Ed, achievements=[]]"));
    assertThat(stored("taken", 1000).get("score")).isEqualTo(AttributeValue.fromN("924"));
  }

  @Test
  void write_otherAchievements_isKeyTaken() {
    writer().write(play("achievements", 924));

    WriteOutcome outcome =
        writer().write(new PlayThrough("achievements", 1000, 55, true, 924, "Ed", List.of(STREAK)));

    assertThat(outcome).isInstanceOf(KeyTaken.class);
  }

  @Test
  void write_overANumberForAHandle_isKeyTakenNamingTheAttribute() {
    put("typed", Map.of("handle", AttributeValue.fromN("5")));

    assertThat(writer().write(play("typed", 924)))
        .isEqualTo(
            new KeyTaken(
                play("typed", 924),
                Optional.empty(),
                "play (typed, 1000) is taken by an item that is not a play: must be of type S:"
                    + " handle is of type N"));
  }

  @Test
  void write_overAnItemWithoutAScore_isKeyTakenNamingTheAttribute() {
    Map<String, AttributeValue> row = row("scoreless");
    row.remove("score");
    put(row);

    assertThat(description(writer().write(play("scoreless", 924))))
        .endsWith("not a play: must be present: score");
  }

  @Test
  void write_overAFractionForAScore_isKeyTakenNamingTheAttribute() {
    put("fraction", Map.of("score", AttributeValue.fromN("1.5")));

    assertThat(description(writer().write(play("fraction", 924))))
        .endsWith("not a play: must be a 64-bit integer: score=1.5");
  }

  @Test
  void write_overATextInTheAchievements_isKeyTakenNamingTheElement() {
    put(
        "element",
        Map.of("achievements", AttributeValue.fromL(List.of(AttributeValue.fromS("x")))));

    assertThat(description(writer().write(play("element", 924))))
        .endsWith("not a play: must be of type M: achievements[0] is of type S");
  }

  @Test
  void write_itemOver400Kb_isRefusedWithItsSize() {
    PlayThrough play =
        new PlayThrough("large", 1000, 55, true, 924, "x".repeat(409_600), List.of());

    assertThatThrownBy(() -> writer().write(play))
        .isInstanceOf(PlayTooLarge.class)
        .hasMessageStartingWith("table " + table() + " (")
        .hasMessageEndingWith(
            "): play (large, 1000) takes 409701 bytes, and DynamoDB stores 409600 at the most:"
                + " shorten its handle or achievements");
  }

  @Test
  void write_tableMissing_saysSo() {
    ScoreWriter writer = new ScoreWriter(client(), table() + "-missing", clock);

    assertThatThrownBy(() -> writer.write(play("nowhere", 924)))
        .isInstanceOf(ScoreTableMissing.class)
        .hasMessageStartingWith("table " + table() + "-missing (")
        .hasMessageContaining(
            "): could not write play (nowhere, 1000): the table does not exist: create it, or"
                + " check its name, the region and the endpoint; ");
  }

  private ScoreWriter writer() {
    return new ScoreWriter(client(), table(), clock);
  }

  private static String description(WriteOutcome outcome) {
    assertThat(outcome).isInstanceOf(KeyTaken.class);
    return ((KeyTaken) outcome).description();
  }

  private static PlayThrough play(String eventKey, long score) {
    return new PlayThrough(eventKey, 1000, 55, true, score, "Ed", List.of());
  }

  private static Map<String, AttributeValue> row(String eventKey) {
    return new HashMap<>(
        Map.of(
            "event_key", AttributeValue.fromS(eventKey),
            "start_timestamp", AttributeValue.fromN("1000"),
            "length_seconds", AttributeValue.fromN("55"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN("924"),
            "handle", AttributeValue.fromS("Ed"),
            "achievements", AttributeValue.fromL(List.of())));
  }

  /** Stores the row of the player's play with these attributes in the place of its own. */
  private void put(String eventKey, Map<String, AttributeValue> changes) {
    Map<String, AttributeValue> row = row(eventKey);
    row.putAll(changes);
    put(row);
  }

  private void put(Map<String, AttributeValue> row) {
    client().putItem(request -> request.tableName(table()).item(row));
  }

  private Map<String, AttributeValue> stored(String eventKey, long start) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(table())
            .consistentRead(true)
            .key(
                Map.of(
                    "event_key", AttributeValue.fromS(eventKey),
                    "start_timestamp", AttributeValue.fromN(Long.toString(start))))
            .build();
    return client().getItem(request).item();
  }
}
