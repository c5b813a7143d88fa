package dev.recentbest.client;

import dev.recentbest.client.WriteOutcome.AlreadyWritten;
import dev.recentbest.client.WriteOutcome.KeyTaken;
import dev.recentbest.client.WriteOutcome.Written;
import dev.recentbest.model.item.ItemSize;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Writes plays into the score table, one request each. A play is stored once, however often it is
 * written: a play whose key is there already is compared with it, never put over it, so an app may
 * simply write again when it is not sure. Safe for many threads.
 *
 * <pre>{@code
 * ScoreWriter scores = new ScoreWriter(DynamoDbClient.create(), "scores", Clock.systemUTC());
 * scores.write(new PlayThrough("player-7", 1428071547, 55, true, 924, "EdScissorHands", List.of()));
 * }</pre>
 */
public final class ScoreWriter {
  /** How long a play stays in the table after it was written. */
  public static final Duration DEFAULT_RETENTION = Duration.ofDays(7);

  private static final PlaySchema SCHEMA = new PlaySchema();

  private static final Expression KEY_IS_FREE =
      Expression.builder().expression("attribute_not_exists(" + PlaySchema.EVENT_KEY + ")").build();

  private final ScoreTable name;
  private final DynamoDbTable<StoredPlay> table;
  private final Clock clock;
  private final Duration retention;

  /**
   * A writer whose plays stay for {@link #DEFAULT_RETENTION}.
   *
   * @throws IllegalArgumentException when the table's name is empty
   */
  public ScoreWriter(DynamoDbClient client, String table, Clock clock) {
    this(client, table, clock, DEFAULT_RETENTION);
  }

  /**
   * A writer.
   *
   * @param client the connection; stays the caller's to close
   * @param table the score table's name
   * @param clock tells when a play is written, from which its retention counts
   * @param retention how long a play stays after it was written; at least a second, whose fraction
   *     does not count
   * @throws IllegalArgumentException when the table's name is empty or the retention too short
   */
  public ScoreWriter(DynamoDbClient client, String table, Clock clock, Duration retention) {
    if (retention.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("must be >= PT1S: retention=" + retention);
    }
    this.name = new ScoreTable(client, table);
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .extensions(List.of())
            .build()
            .table(table, SCHEMA);
    this.clock = clock;
    this.retention = retention;
  }

  /**
   * Writes a play.
   *
   * @throws ScoreTableUnavailable when the table does not answer, or not as a score table does
   * @throws PlayTooLarge when the play's row is larger than DynamoDB stores
   */
  public WriteOutcome write(PlayThrough play) {
    StoredPlay row = new StoredPlay(play, OptionalLong.of(expiresAtEpochSecond()));
    try {
      table.putItem(request(row));
      return new Written(play);
    } catch (ConditionalCheckFailedException e) {
      return compare(play, e.hasItem() ? e.item() : Map.of());
    } catch (DynamoDbException e) {
      throw refusal(row, e);
    } catch (SdkException e) {
      throw unavailable(play, e);
    }
  }

  private long expiresAtEpochSecond() {
    return Math.addExact(clock.instant().getEpochSecond(), retention.toSeconds());
  }

  private static PutItemEnhancedRequest<StoredPlay> request(StoredPlay row) {
    return PutItemEnhancedRequest.builder(StoredPlay.class)
        .item(row)
        .conditionExpression(KEY_IS_FREE)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  /** What has the key, against the play: the time of expiry differs with each attempt. */
  private static WriteOutcome compare(PlayThrough play, Map<String, AttributeValue> found) {
    PlayThrough stored;
    try {
      stored = SCHEMA.mapToItem(found).play();
    } catch (IllegalArgumentException e) {
      return new KeyTaken(
          play,
          Optional.empty(),
          key(play) + " is taken by an item that is not a play: " + e.getMessage());
    }
    return stored.equals(play)
        ? new AlreadyWritten(play)
        : new KeyTaken(
            play,
            Optional.of(stored),
            key(play) + " is taken by another play: stored " + stored + ", not written " + play);
  }

  private RuntimeException refusal(StoredPlay row, DynamoDbException e) {
    if (!ScoreTable.isTooLarge(e)) {
      return unavailable(row.play(), e);
    }
    return new PlayTooLarge(
        name
            + ": "
            + key(row.play())
            + " takes "
            + ItemSize.bytesOf(SCHEMA.itemToMap(row, true))
            + " bytes, and DynamoDB stores 409600 at the most: shorten its handle or achievements",
        e);
  }

  private ScoreTableUnavailable unavailable(PlayThrough play, SdkException e) {
    return new ScoreTableUnavailable(
        name + ": could not write " + key(play) + ": " + ScoreTable.explain(e), e);
  }

  private static String key(PlayThrough play) {
    return "play (" + play.eventKey() + ", " + play.startTimestamp() + ")";
  }
}
