package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamUnreadableException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream of DynamoDB or DynamoDB Local. */
final class DynamoDbStreamSource implements StreamSource {
  /**
   * 100 shards a page: far more than a table has at its hottest, so a stream that pages for ever is
   * a fault.
   */
  private static final int MAXIMUM_PAGES = 1_000;

  /** HTTP status codes below are the caller's fault. */
  private static final int FIRST_SERVER_FAULT = 500;

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
    StreamDescription description;
    try {
      description =
          call("DescribeStream", () -> client.describeStream(request)).streamDescription();
    } catch (ResourceNotFoundException e) {
      throw unreadable("DescribeStream", e);
    }
    for (var shard : description.shards()) {
      shards.add(describe(shard));
    }
    return Optional.ofNullable(description.lastEvaluatedShardId());
  }

  private static ShardDescription describe(Shard shard) {
    var parent = shard.parentShardId();
    var range = shard.sequenceNumberRange();
    return new ShardDescription(
        shard.shardId(),
        parent == null ? Set.of() : Set.of(parent),
        range == null || range.endingSequenceNumber() == null);
  }

  @Override
  public Position position(String shardId, Place place) {
    var request = request(shardId, place);
    try {
      var response = call("GetShardIterator", () -> client.getShardIterator(request));
      return new Position.Iterator(response.shardIterator());
    } catch (TrimmedDataAccessException e) {
      return new Position.Trimmed();
    } catch (ResourceNotFoundException e) {
      return new Position.NoShard();
    }
  }

  private GetShardIteratorRequest request(String shardId, Place place) {
    var request = GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shardId);
    if (place instanceof Place.After after) {
      request
          .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
          .sequenceNumber(after.sequenceNumber());
    } else {
      request.shardIteratorType(
          place instanceof Place.Latest
              ? ShardIteratorType.LATEST
              : ShardIteratorType.TRIM_HORIZON);
    }
    return request.build();
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
    } catch (ResourceNotFoundException e) {
      return new Fetched.NoShard();
    }
  }

  private <T> T call(String operation, Supplier<T> request) {
    try {
      return request.get();
    } catch (ExpiredIteratorException | TrimmedDataAccessException | ResourceNotFoundException e) {
      throw e;
    } catch (SdkException e) {
      throw unreadable(operation, e);
    }
  }

  private StreamUnreadableException unreadable(String operation, SdkException failure) {
    return new StreamUnreadableException(
        operation
            + " of "
            + streamArn
            + " failed ("
            + reason(failure)
            + "): check that the table still exists with its stream enabled, and that its endpoint answers",
        failure,
        kind(failure));
  }

  private static Kind kind(SdkException failure) {
    if (failure instanceof LimitExceededException
        || (failure instanceof SdkServiceException service && service.isThrottlingException())) {
      return Kind.THROTTLED;
    }
    return failure instanceof SdkServiceException service
            && service.statusCode() < FIRST_SERVER_FAULT
            && !(failure instanceof InternalServerErrorException)
        ? Kind.REFUSED
        : Kind.UNAVAILABLE;
  }

  private static String reason(SdkException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
