package dev.recentbest.harness.demo;

import dev.recentbest.client.Achievement;
import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.ScoreTableUnavailable;
import dev.recentbest.client.ScoreWriteFailed;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.client.WriteOutcome;
import dev.recentbest.client.WriterEdges;
import dev.recentbest.client.WriterSettings;
import dev.recentbest.client.WritesThrottled;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Stage;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.merging.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Writes plays as a game would: a new one with the score writer, the end of one that it has begun
 * with an update; and again when there is no answer. Thread-safe.
 */
final class GameClient implements PlaySink {
  private static final int MOST_ATTEMPTS = 5;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

  private final DynamoDbClient client;
  private final String table;
  private final ScoreWriter scores;
  private final Deliveries deliveries;
  private final Clock clock;
  private final Pause pause;
  private final AtomicLong plays = new AtomicLong();

  /**
   * @param clock the real one: retention counts from it
   */
  GameClient(DynamoDbClient client, String table, Deliveries deliveries, Clock clock, Pause pause) {
    this.client = client;
    this.table = table;
    this.scores =
        new ScoreWriter(
            client,
            table,
            WriterSettings.DEFAULT.withPatience(Duration.ZERO),
            WriterEdges.ofThisMachine().withClock(clock));
    this.deliveries = deliveries;
    this.clock = clock;
    this.pause = pause;
  }

  /** How many plays are in the table. */
  long plays() {
    return plays.get();
  }

  /**
   * @throws ScoreWriteFailed when the table takes no new play, however often it is asked
   * @throws SdkException when it takes no update
   */
  @Override
  public void write(GeneratedPlay play) {
    PlayKey key = new PlayKey(play.eventKey(), play.startTimestamp());
    deliveries.writing(key, clock.instant());
    if (!hasWritten(play)) {
      deliveries.notWritten(key);
    } else if (play.stage() != Stage.FINISHED) {
      plays.incrementAndGet();
    }
  }

  /** Whether the table has changed; an attempt without an answer may have changed it, too. */
  private boolean hasWritten(GeneratedPlay play) {
    for (int attempt = 1; ; attempt++) {
      try {
        boolean changed = play.stage() == Stage.FINISHED ? finish(play) : put(play);
        return changed || attempt > 1;
      } catch (ScoreTableUnavailable | WritesThrottled | SdkException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        pause.sleep(BETWEEN_ATTEMPTS.multipliedBy(attempt));
      }
    }
  }

  private boolean put(GeneratedPlay play) {
    List<Achievement> achievements =
        play.achievements().stream()
            .map(each -> new Achievement(each.bonusScore(), each.id(), each.shortname()))
            .toList();
    PlayThrough row =
        new PlayThrough(
            play.eventKey(),
            play.startTimestamp(),
            play.lengthSeconds(),
            play.completed(),
            play.score(),
            play.handle(),
            achievements);
    return scores.write(row) instanceof WriteOutcome.Written;
  }

  private boolean finish(GeneratedPlay play) {
    UpdateItemResponse response = client.updateItem(end(play));
    AttributeValue completedBefore = response.attributes().get("completed");
    return completedBefore == null || !completedBefore.bool();
  }

  private UpdateItemRequest end(GeneratedPlay play) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(
            Map.of(
                "event_key", AttributeValue.fromS(play.eventKey()),
                "start_timestamp", number(play.startTimestamp())))
        .updateExpression(
            "SET completed = :completed, length_seconds = :length_seconds, score = :score,"
                + " achievements = :achievements")
        .expressionAttributeValues(
            Map.of(
                ":completed", AttributeValue.fromBool(play.completed()),
                ":length_seconds", number(play.lengthSeconds()),
                ":score", number(play.score()),
                ":achievements", achievements(play)))
        .returnValues(ReturnValue.UPDATED_OLD)
        .build();
  }

  private static AttributeValue achievements(GeneratedPlay play) {
    return AttributeValue.fromL(
        play.achievements().stream()
            .map(
                each ->
                    AttributeValue.fromM(
                        Map.of(
                            "bonus_score", number(each.bonusScore()),
                            "id", AttributeValue.fromS(each.id()),
                            "shortname", AttributeValue.fromS(each.shortname()))))
            .toList());
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
