package dev.recentbest.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.mapping.StreamEventJson;
import dev.recentbest.mapping.filter.FilterCriteria;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What the deployed filter lets through, of records that a DynamoDB made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BundledFilterTest {
  private static final String TABLE = "scores";

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private final String streamArn = ScoreTable.create(clients.dynamoDb(), TABLE);
  private final FilterCriteria filter =
      FilterCriteria.read(ServiceTemplate.bundled().mapping().filterPatterns());

  @AfterAll
  void close() {
    clients.close();
    dynamoDb.close();
  }

  @Test
  void filter_playWrittenAndChanged_comesIn() {
    put(play("written"));
    Map<String, AttributeValue> better = play("written");
    better.put("score", AttributeValue.fromN("1000"));
    put(better);

    assertThat(records("written"))
        .extracting(Record::eventNameAsString)
        .containsExactly("INSERT", "MODIFY");
    assertThat(records("written")).allMatch(this::comesIn);
  }

  @Test
  void filter_playWithoutScore_comesInToBeSetAside() {
    Map<String, AttributeValue> broken = play("broken");
    broken.remove("score");
    put(broken);

    assertThat(records("broken")).hasSize(1).allMatch(this::comesIn);
  }

  @Test
  void filter_playDeletedByHand_comesIn() {
    put(play("deleted"));
    delete(play("deleted"));

    assertThat(records("deleted"))
        .hasSize(2)
        .last()
        .matches(record -> record.eventNameAsString().equals("REMOVE"))
        .matches(this::comesIn);
  }

  @Test
  void filter_playExpired_staysOut() {
    put(play("expired"));
    delete(play("expired"));
    Record byHand = records("expired").get(1);
    // DynamoDB Local takes about a minute to expire a row; this is all that it adds.
    Record byTimeToLive =
        byHand.toBuilder()
            .userIdentity(
                Identity.builder().principalId("dynamodb.amazonaws.com").type("Service").build())
            .build();

    assertThat(comesIn(byTimeToLive)).isFalse();
  }

  @Test
  void filter_boardWrittenChangedAndDeleted_staysOut() {
    BoardKey key = new BoardKey("recent-best");
    put(board(key, 1));
    put(board(key, 2));
    delete(board(key, 2));

    assertThat(records(key.eventKey())).hasSize(3).noneMatch(this::comesIn);
  }

  @Test
  void filter_playUnderAnotherBoardsName_comesInToBeSetAside() {
    put(play("board#forged"));

    assertThat(records("board#forged")).hasSize(1).allMatch(this::comesIn);
  }

  private boolean comesIn(Record record) {
    try {
      JsonNode event =
          new JsonMapper().readTree(StreamEventJson.encode(List.of(record), streamArn));
      return filter.matches(event.required("Records").get(0).toString());
    } catch (IOException e) {
      throw new AssertionError("must be JSON", e);
    }
  }

  private List<Record> records(String player) {
    var stream =
        clients.streams().describeStream(each -> each.streamArn(streamArn)).streamDescription();
    var iterator =
        clients
            .streams()
            .getShardIterator(
                each ->
                    each.streamArn(streamArn)
                        .shardId(stream.shards().get(0).shardId())
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    return clients.streams().getRecords(each -> each.shardIterator(iterator)).records().stream()
        .filter(
            record ->
                AttributeValue.fromS(player).equals(record.dynamodb().keys().get("event_key")))
        .toList();
  }

  private void put(Map<String, AttributeValue> item) {
    clients.dynamoDb().putItem(each -> each.tableName(TABLE).item(item));
  }

  private void delete(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(List.of("event_key", "start_timestamp"));
    clients.dynamoDb().deleteItem(each -> each.tableName(TABLE).key(key));
  }

  private static Map<String, AttributeValue> board(BoardKey key, long version) {
    BoardState state =
        BoardState.fromTheBeginning(
            new BoardRules(10, 3, Duration.ofHours(1), Duration.ofMinutes(5)), 1);
    return BoardItemFormat.encode(
        key,
        new BoardItem(state, new WriteToken(version, "AAAAAAAAAAAAAAAA"), OptionalLong.empty()));
  }

  private static Map<String, AttributeValue> play(String player) {
    return new HashMap<>(
        Map.of(
            "event_key", AttributeValue.fromS(player),
            "start_timestamp", AttributeValue.fromN("1428071547"),
            "length_seconds", AttributeValue.fromN("55"),
            "completed", AttributeValue.fromBool(true),
            "score", AttributeValue.fromN("924"),
            "handle", AttributeValue.fromS("EdScissorHands"),
            "achievements", AttributeValue.fromL(List.of())));
  }
}
