package dev.recentbest.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.mapping.StreamEventJson;
import dev.recentbest.queues.Calls;
import dev.recentbest.queues.QueueServer;
import dev.recentbest.queues.SqsSetAside;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function asks of AWS, in a life with everything in it, is what its role allows. */
final class FunctionCallsTest {
  private static final Settings SETTINGS =
      Settings.read(
          Map.of(), Map.of(), Map.of("board-size", "2", "slack", "1", "memory-max-age", "0s"));

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private final LocalClients clients = LocalClients.open(dynamoDb.endpoint());
  private final Calls calls = new Calls();
  private final DynamoDbClient watched = WatchedDynamoDb.client(dynamoDb.endpoint(), calls);
  private final String streamArn = ScoreTable.create(clients.dynamoDb(), SETTINGS.table());
  private final Set<String> seen = new TreeSet<>();
  private final QueueServer sqs = QueueServer.start();
  private final URI queue = sqs.createQueue("records");
  private final SqsClient watchedSqs = QueueServer.client(queue, calls);
  private final LocalRollUp first = function();
  private final LocalRollUp second = function();

  @AfterEach
  void close() {
    watched.close();
    watchedSqs.close();
    sqs.close();
    clients.close();
    dynamoDb.close();
  }

  @Test
  void calls_ofAFullRun_areThoseThatTheRoleAllows() {
    first.ensureBoard();
    put("a", 30);
    put("b", 20);
    handle(first);
    put("c", 25);
    handle(second);
    put("a", 10);
    BatchReport race = handle(first);
    delete("c");
    handle(first);
    ban("b");
    handle(second);
    put("d", 5);
    handle(first);

    putWithoutScore("e");
    handle(first);

    assertThat(race.merge().lostRaces()).isPositive();
    assertThat(sqs.takeAll(queue)).hasSize(1);
    assertThat(calls.names().stream().map(FunctionCallsTest::action).collect(Collectors.toSet()))
        .isEqualTo(RoleChecks.CALLS);
  }

  /** Sending several messages at once is not an action of its own. */
  private static String action(String call) {
    return call.equals("sqs:SendMessageBatch") ? "sqs:SendMessage" : call;
  }

  private LocalRollUp function() {
    return new LocalRollUp(
        watched,
        SETTINGS,
        new SqsSetAside(
            watchedSqs, queue, SETTINGS.board().boardId(), SETTINGS.setAside().maxMessageBytes()));
  }

  private BatchReport handle(LocalRollUp function) {
    List<Record> records = newRecords();
    assertThat(records).isNotEmpty();
    BatchReport report = function.handle(StreamEventJson.encode(records, streamArn));
    assertThat(report.answer().toJson()).asString().isEqualTo("{\"batchItemFailures\":[]}");
    return report;
  }

  private List<Record> newRecords() {
    String shard =
        clients
            .streams()
            .describeStream(each -> each.streamArn(streamArn))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String iterator =
        clients
            .streams()
            .getShardIterator(
                each -> each.streamArn(streamArn).shardId(shard).shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    List<Record> records =
        clients.streams().getRecords(each -> each.shardIterator(iterator)).records().stream()
            .filter(record -> !seen.contains(record.dynamodb().sequenceNumber()))
            .toList();
    seen.addAll(
        records.stream()
            .map(record -> record.dynamodb().sequenceNumber())
            .collect(Collectors.toSet()));
    return records;
  }

  private void put(String player, long score) {
    Map<String, AttributeValue> play = play(player, score);
    clients.dynamoDb().putItem(each -> each.tableName(SETTINGS.table()).item(play));
  }

  private void putWithoutScore(String player) {
    Map<String, AttributeValue> play = play(player, 0);
    play.remove("score");
    clients.dynamoDb().putItem(each -> each.tableName(SETTINGS.table()).item(play));
  }

  private static Map<String, AttributeValue> play(String player, long score) {
    Map<String, AttributeValue> play = new HashMap<>(key(player));
    play.put("length_seconds", AttributeValue.fromN("55"));
    play.put("completed", AttributeValue.fromBool(true));
    play.put("score", AttributeValue.fromN(Long.toString(score)));
    play.put("handle", AttributeValue.fromS(player));
    return play;
  }

  private void delete(String player) {
    clients.dynamoDb().deleteItem(each -> each.tableName(SETTINGS.table()).key(key(player)));
  }

  private void ban(String player) {
    Map<String, AttributeValue> bans =
        Map.of(
            "event_key",
            AttributeValue.fromS(SETTINGS.board().bansEventKey()),
            "start_timestamp",
            AttributeValue.fromN("0"),
            DynamoDbPlayTable.BANNED_PLAYERS,
            AttributeValue.fromSs(List.of(player)));
    clients.dynamoDb().putItem(each -> each.tableName(SETTINGS.table()).item(bans));
  }

  private static Map<String, AttributeValue> key(String player) {
    return Map.of(
        "event_key", AttributeValue.fromS(player),
        "start_timestamp", AttributeValue.fromN("1428071547"));
  }
}
