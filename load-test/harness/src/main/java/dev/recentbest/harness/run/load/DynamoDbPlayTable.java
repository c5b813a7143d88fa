package dev.recentbest.harness.run.load;

import dev.recentbest.client.WriterSettings;
import dev.recentbest.games.Achievement;
import dev.recentbest.games.GeneratedPlay;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A score table, written as {@link dev.recentbest.client.ScoreWriter} does it, one conditional
 * PutItem a play, but asking also what it took. Thread-safe.
 */
public final class DynamoDbPlayTable implements PlayTable {
  private static final int FIRST_SERVER_ERROR = 500;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  /**
   * @param client stays the caller's to close
   * @param clock the real one: retention counts from it
   */
  public DynamoDbPlayTable(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Outcome write(GeneratedPlay play) {
    Map<String, AttributeValue> row = row(play);
    try {
      return confirmed(client.putItem(request(row)));
    } catch (ConditionalCheckFailedException e) {
      return taken(row, e);
    } catch (AwsServiceException e) {
      return failed(e);
    } catch (SdkException e) {
      return new Outcome.Unknown(e.getClass().getSimpleName());
    }
  }

  private static Outcome confirmed(PutItemResponse response) {
    boolean said = response.consumedCapacity() != null;
    return new Outcome.Confirmed(said ? response.consumedCapacity().capacityUnits() : 0);
  }

  /** An attempt without an answer may have written the play before the one that failed. */
  private static Outcome taken(Map<String, AttributeValue> row, ConditionalCheckFailedException e) {
    Map<String, AttributeValue> found = new HashMap<>(e.hasItem() ? e.item() : Map.of());
    Map<String, AttributeValue> ours = new HashMap<>(row);
    found.remove("expires_at");
    ours.remove("expires_at");
    return found.equals(ours)
        ? new Outcome.Confirmed(0)
        : new Outcome.Refused("the key is taken by another play");
  }

  private static Outcome failed(AwsServiceException e) {
    String reason =
        e.awsErrorDetails() == null
            ? e.getClass().getSimpleName()
            : e.awsErrorDetails().errorCode();
    return e.statusCode() >= FIRST_SERVER_ERROR
        ? new Outcome.Unknown(reason)
        : new Outcome.Refused(reason);
  }

  private PutItemRequest request(Map<String, AttributeValue> row) {
    return PutItemRequest.builder()
        .tableName(table)
        .item(row)
        .conditionExpression("attribute_not_exists(event_key)")
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
        .build();
  }

  private Map<String, AttributeValue> row(GeneratedPlay play) {
    long expiresAt = clock.instant().plus(WriterSettings.DEFAULT.retention()).getEpochSecond();
    return Map.of(
        "event_key", AttributeValue.fromS(play.eventKey()),
        "start_timestamp", number(play.startTimestamp()),
        "length_seconds", number(play.lengthSeconds()),
        "completed", AttributeValue.fromBool(play.completed()),
        "score", number(play.score()),
        "handle", AttributeValue.fromS(play.handle()),
        "achievements",
            AttributeValue.fromL(
                play.achievements().stream().map(DynamoDbPlayTable::achievement).toList()),
        "expires_at", number(expiresAt));
  }

  private static AttributeValue achievement(Achievement each) {
    return AttributeValue.fromM(
        Map.of(
            "bonus_score", number(each.bonusScore()),
            "id", AttributeValue.fromS(each.id()),
            "shortname", AttributeValue.fromS(each.shortname())));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
