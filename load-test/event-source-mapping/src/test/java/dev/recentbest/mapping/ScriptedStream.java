package dev.recentbest.mapping;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream in memory whose shards a test opens, fills, closes and trims. An iterator is
 * "shard@sequence number".
 */
final class ScriptedStream implements StreamSource {
  private final Map<String, Shard> shards = new LinkedHashMap<>();
  private int describes;
  private boolean iteratorsExpire;

  void open(String shardId, Optional<String> parent) {
    shards.put(shardId, new Shard(parent));
  }

  void write(String shardId, long... sequenceNumbers) {
    for (long sequenceNumber : sequenceNumbers) {
      shard(shardId).records.add(record(sequenceNumber));
    }
  }

  /** Writes records whose new image has a text of that many characters. */
  void writeLarge(String shardId, int characters, long... sequenceNumbers) {
    var image = Map.of("text", AttributeValue.fromS("x".repeat(characters)));
    for (long sequenceNumber : sequenceNumbers) {
      var record = record(sequenceNumber);
      var change = record.dynamodb().toBuilder().newImage(image).build();
      shard(shardId).records.add(record.toBuilder().dynamodb(change).build());
    }
  }

  void close(String shardId) {
    shard(shardId).closed = true;
  }

  /** Drops the records up to and including the one given. */
  void trim(String shardId, long sequenceNumber) {
    var shard = shard(shardId);
    shard.trimmed = sequenceNumber;
    shard.records.removeIf(record -> number(record) <= sequenceNumber);
  }

  void forget(String shardId) {
    shards.remove(shardId);
  }

  /** Makes the next fetch, and only that, find its iterator too old. */
  void expireIterators() {
    iteratorsExpire = true;
  }

  int describes() {
    return describes;
  }

  @Override
  public List<ShardDescription> shards() {
    describes++;
    return shards.entrySet().stream()
        .map(shard -> new ShardDescription(shard.getKey(), shard.getValue().parent))
        .toList();
  }

  @Override
  public Position position(String shardId, Optional<String> checkpoint) {
    var shard = shard(shardId);
    if (checkpoint.isPresent() && Long.parseLong(checkpoint.get()) < shard.trimmed) {
      return new Position.Trimmed();
    }
    return new Position.Iterator(shardId + "@" + checkpoint.orElse(Long.toString(shard.trimmed)));
  }

  @Override
  public Fetched fetch(String iterator, int limit) {
    if (iteratorsExpire) {
      iteratorsExpire = false;
      return new Fetched.Expired();
    }
    int at = iterator.indexOf('@');
    var shardId = iterator.substring(0, at);
    long after = Long.parseLong(iterator.substring(at + 1));
    var shard = shard(shardId);
    if (after < shard.trimmed) {
      return new Fetched.Trimmed();
    }
    var left = shard.records.stream().filter(record -> number(record) > after).toList();
    var page = left.subList(0, Math.min(limit, left.size()));
    if (shard.closed && page.size() == left.size()) {
      return new Fetched.Page(page, Optional.empty());
    }
    long last = page.isEmpty() ? after : number(page.get(page.size() - 1));
    return new Fetched.Page(page, Optional.of(shardId + "@" + last));
  }

  static Record record(long sequenceNumber) {
    return Record.builder()
        .eventID("event-" + sequenceNumber)
        .eventName(OperationType.INSERT)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("eu-central-1")
        .dynamodb(
            StreamRecord.builder()
                .approximateCreationDateTime(Instant.ofEpochSecond(1_428_537_600))
                .keys(Map.of("id", AttributeValue.fromS("item-" + sequenceNumber)))
                .sequenceNumber(Long.toString(sequenceNumber))
                .sizeBytes(26L)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build())
        .build();
  }

  private static long number(Record record) {
    return new BigInteger(record.dynamodb().sequenceNumber()).longValueExact();
  }

  private Shard shard(String shardId) {
    var shard = shards.get(shardId);
    if (shard == null) {
      throw new IllegalArgumentException("must be open: shardId=" + shardId);
    }
    return shard;
  }

  private static final class Shard {
    private final Optional<String> parent;
    private final List<Record> records = new ArrayList<>();
    private boolean closed;
    private long trimmed;

    Shard(Optional<String> parent) {
      this.parent = parent;
    }
  }
}
