package dev.recentbest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream of DynamoDB or DynamoDB Local. */
final class DynamoDbStreamSource implements StreamSource {
  /**
   * 100 shards a page: far more than a table has at its hottest, so a stream that pages for ever is
   * a fault.
   */
  private static final int MAXIMUM_PAGES = 1_000;

  private final DynamoDbStreamsClient client;
  private final String streamArn;

  DynamoDbStreamSource(DynamoDbStreamsClient client, String streamArn) {
    this.client = client;
    this.streamArn = streamArn;
  }

  @Override
  public List<ShardDescription> shards() {
    var shards = new ArrayList<ShardDescription>();
    Optional<String> last = Optional.empty();
    for (int page = 0; page < MAXIMUM_PAGES; page++) {
      last = addPage(last, shards);
      if (last.isEmpty()) {
        return shards;
      }
    }
    throw new IllegalStateException(
        "DescribeStream of " + streamArn + " did not end after " + MAXIMUM_PAGES + " pages");
  }

  private Optional<String> addPage(Optional<String> last, List<ShardDescription> shards) {
    var request =
        DescribeStreamRequest.builder()
            .streamArn(streamArn)
            .exclusiveStartShardId(last.orElse(null))
            .build();
    var description =
        call("DescribeStream", () -> client.describeStream(request)).streamDescription();
    for (var shard : description.shards()) {
      shards.add(new ShardDescription(shard.shardId(), Optional.ofNullable(shard.parentShardId())));
    }
    return Optional.ofNullable(description.lastEvaluatedShardId());
  }

  @Override
  public Position position(String shardId, Optional<String> checkpoint) {
    var type =
        checkpoint.isPresent()
            ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
            : ShardIteratorType.TRIM_HORIZON;
    var request =
        GetShardIteratorRequest.builder()
            .streamArn(streamArn)
            .shardId(shardId)
            .shardIteratorType(type)
            .sequenceNumber(checkpoint.orElse(null))
            .build();
    try {
      var response = call("GetShardIterator", () -> client.getShardIterator(request));
      return new Position.Iterator(response.shardIterator());
    } catch (TrimmedDataAccessException e) {
      return new Position.Trimmed();
    }
  }

  @Override
  public Fetched fetch(String iterator, int limit) {
    var request = GetRecordsRequest.builder().shardIterator(iterator).limit(limit).build();
    try {
      var response = call("GetRecords", () -> client.getRecords(request));
      return new Fetched.Page(
          response.records(), Optional.ofNullable(response.nextShardIterator()));
    } catch (ExpiredIteratorException e) {
      return new Fetched.Expired();
    } catch (TrimmedDataAccessException e) {
      return new Fetched.Trimmed();
    }
  }

  private <T> T call(String operation, Supplier<T> request) {
    try {
      return request.get();
    } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
      throw e;
    } catch (SdkException e) {
      throw new StreamUnreadableException(
          operation
              + " of "
              + streamArn
              + " failed ("
              + reason(e)
              + "): check that the table still exists with its stream enabled, and that its endpoint answers",
          e);
    }
  }

  private static String reason(SdkException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
