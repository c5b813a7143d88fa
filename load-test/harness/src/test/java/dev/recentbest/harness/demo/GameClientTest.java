package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.ScoreTableUnavailable;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GameClientTest {
  private static final long NOW = ManualTime.BEGIN.getEpochSecond();

  private TestDatabase database;

  @BeforeAll
  void start() {
    database = new TestDatabase();
  }

  @AfterAll
  void stop() {
    database.close();
  }

  /** A client with a table of its own. */
  private final class Fixture {
    final String table = database.freshTable();
    final ManualTime time = new ManualTime();
    final Deliveries deliveries = new Deliveries();
    final GameClient client;

    Fixture(int answersLost) {
      client =
          new GameClient(
              new LosingAnswers(database.client(), answersLost), table, deliveries, time, time);
    }

    Map<String, AttributeValue> row(GeneratedPlay play) {
      return database
          .client()
          .getItem(
              get ->
                  get.tableName(table)
                      .key(
                          Map.of(
                              "event_key", AttributeValue.fromS(play.eventKey()),
                              "start_timestamp",
                                  AttributeValue.fromN(Long.toString(play.startTimestamp())))))
          .item();
    }
  }

  @Test
  void write_play_standsInTheTableAndIsAwaited() {
    Fixture fixture = new Fixture(0);
    GeneratedPlay play = SomePlays.arriving("ann", NOW - 3_000);
    fixture.client.write(play);

    assertThat(fixture.row(play))
        .containsEntry("score", AttributeValue.fromN("900"))
        .containsEntry("completed", AttributeValue.fromBool(true))
        .containsEntry("handle", AttributeValue.fromS("Name of ann"))
        // A week after it was written by the real time, whenever it was played.
        .containsEntry(
            "expires_at",
            AttributeValue.fromN(Long.toString(NOW + Duration.ofDays(7).toSeconds())));
    assertThat(fixture.client.plays()).isEqualTo(1);
    assertThat(fixture.deliveries.outstanding()).isEqualTo(1);
  }

  @Test
  void write_samePlayAgain_changesNothingAndAwaitsNothingMore() {
    Fixture fixture = new Fixture(0);
    GeneratedPlay play = SomePlays.arriving("ann", NOW);
    fixture.client.write(play);
    fixture.client.write(play);

    assertThat(fixture.client.plays()).isEqualTo(1);
    assertThat(fixture.deliveries.outstanding()).isEqualTo(1);
  }

  @Test
  void write_startedThenFinished_isOneRowOfTwoRecords() {
    Fixture fixture = new Fixture(0);
    GeneratedPlay begun = SomePlays.begun("ann", NOW);
    fixture.client.write(begun);
    assertThat(fixture.row(begun)).containsEntry("completed", AttributeValue.fromBool(false));
    GeneratedPlay finished = SomePlays.finished("ann", NOW, 700);
    fixture.client.write(finished);
    fixture.client.write(finished);

    assertThat(fixture.row(begun))
        .containsEntry("completed", AttributeValue.fromBool(true))
        .containsEntry("length_seconds", AttributeValue.fromN("30"))
        .containsEntry("score", AttributeValue.fromN("700"))
        .containsEntry("handle", AttributeValue.fromS("Name of ann"))
        .containsEntry(
            "achievements",
            AttributeValue.fromL(
                List.of(
                    AttributeValue.fromM(
                        Map.of(
                            "bonus_score", AttributeValue.fromN("50"),
                            "id", AttributeValue.fromS("m-1"),
                            "shortname", AttributeValue.fromS("Untouched"))))));
    assertThat(fixture.row(begun).keySet())
        .isEqualTo(
            Set.of(
                "event_key",
                "start_timestamp",
                "length_seconds",
                "completed",
                "score",
                "handle",
                "achievements",
                "expires_at"));
    assertThat(fixture.client.plays()).isEqualTo(1);
    fixture.deliveries.delivered(new PlayKey("ann", NOW), fixture.time.instant());
    assertThat(fixture.deliveries.outstanding()).isEqualTo(1);
  }

  @Test
  void write_answerLost_isWrittenAgainAndCountsOnce() {
    Fixture fixture = new Fixture(1);
    fixture.client.write(SomePlays.arriving("ann", NOW));

    assertThat(fixture.client.plays()).isEqualTo(1);
    assertThat(fixture.deliveries.outstanding()).isEqualTo(1);
    assertThat(fixture.time.instant()).isEqualTo(ManualTime.BEGIN.plusMillis(200));
  }

  @Test
  void write_endWhoseAnswerIsLost_isWrittenAgain() {
    Fixture fixture = new Fixture(2);
    fixture.client.write(SomePlays.begun("ann", NOW));
    fixture.client.write(SomePlays.finished("ann", NOW, 700));

    assertThat(fixture.row(SomePlays.begun("ann", NOW)))
        .containsEntry("score", AttributeValue.fromN("700"));
    assertThat(fixture.deliveries.outstanding()).isEqualTo(1);
  }

  @Test
  void write_noAnswerFiveTimes_fails() {
    ManualTime time = new ManualTime();
    GameClient client =
        new GameClient(new NeverAnswering(), "scores", new Deliveries(), time, time);
    assertThatThrownBy(() -> client.write(SomePlays.arriving("ann", NOW)))
        .isInstanceOf(ScoreTableUnavailable.class);
    assertThat(time.instant()).isEqualTo(ManualTime.BEGIN.plusSeconds(2));
    assertThat(client.plays()).isZero();
  }

  /** Takes no request. */
  private static final class NeverAnswering implements DynamoDbClient {
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      throw SdkClientException.create("no answer");
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  /** Does what it is asked to, and says that it has not answered: so often, at first. */
  private static final class LosingAnswers implements DynamoDbClient {
    private final DynamoDbClient client;
    private int left;

    LosingAnswers(DynamoDbClient client, int left) {
      this.client = client;
      this.left = left;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      return answer(client.putItem(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      return answer(client.updateItem(request));
    }

    private <T> T answer(T response) {
      if (left > 0) {
        left--;
        throw SdkClientException.create("no answer");
      }
      return response;
    }

    @Override
    public String serviceName() {
      return client.serviceName();
    }

    @Override
    public void close() {}
  }
}
