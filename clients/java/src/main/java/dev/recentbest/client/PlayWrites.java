package dev.recentbest.client;

import dev.recentbest.client.WriteOutcome.AlreadyWritten;
import dev.recentbest.client.WriteOutcome.KeyTaken;
import dev.recentbest.client.WriteOutcome.Written;
import dev.recentbest.model.item.ItemSize;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * What both writers do, besides waiting: the request that writes a play, and what its answer means.
 *
 * @param table the table, as messages speak of it
 * @param settings how to write
 */
record PlayWrites(ScoreTable table, WriterSettings settings) {
  static final PlaySchema SCHEMA = new PlaySchema();

  private static final Expression KEY_IS_FREE =
      Expression.builder().expression("attribute_not_exists(" + PlaySchema.EVENT_KEY + ")").build();

  /** The request that stores a play unless its key is there, written at this time. */
  PutItemEnhancedRequest<StoredPlay> request(PlayThrough play, Instant now) {
    long expires = Math.addExact(now.getEpochSecond(), settings.retention().toSeconds());
    return PutItemEnhancedRequest.builder(StoredPlay.class)
        .item(new StoredPlay(play, OptionalLong.of(expires)))
        .conditionExpression(KEY_IS_FREE)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  static WriteOutcome written(PlayThrough play) {
    return new Written(play);
  }

  static WriteOutcome keyExists(PlayThrough play, ConditionalCheckFailedException e) {
    return compare(play, e.hasItem() ? e.item() : Map.of());
  }

  /**
   * Why an attempt failed.
   *
   * @param attempts how many were made; at least 1
   */
  ScoreWriteFailed failure(StoredPlay row, SdkException e, int attempts) {
    if (ScoreTable.isTooLarge(e)) {
      return new PlayTooLarge(tooLarge(row), e);
    }
    String message =
        table
            + ": could not write "
            + key(row.play())
            + (attempts > 1 ? " in " + attempts + " attempts: " : ": ")
            + ScoreTable.explain(e);
    if (ScoreTable.isThrottling(e)) {
      return new WritesThrottled(message, e);
    }
    if (ScoreTable.isAccess(e)) {
      return new WriteNotAllowed(message, e);
    }
    return ScoreTable.isMissing(e) || ScoreTable.isUnfit(e)
        ? new ScoreTableMissing(message, e)
        : new ScoreTableUnavailable(message, e);
  }

  private String tooLarge(StoredPlay row) {
    return table
        + ": "
        + key(row.play())
        + " takes "
        + ItemSize.bytesOf(SCHEMA.itemToMap(row, true))
        + " bytes, and DynamoDB stores 409600 at the most: shorten its handle or achievements";
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

  private static String key(PlayThrough play) {
    return "play (" + play.eventKey() + ", " + play.startTimestamp() + ")";
  }
}
