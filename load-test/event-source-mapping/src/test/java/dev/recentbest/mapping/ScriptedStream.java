package dev.recentbest.mapping;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A stream in memory whose shards a test opens, fills, closes and trims. Sequence numbers have 21
 * to 40 digits, without padding. An iterator is "shard@sequence number".
 */
public final class ScriptedStream implements DynamoDbStreamsClient {
  public static final String ARN =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/scores/stream/2024-01-01T00:00:00.000";

  /** The first record's. The ninth has one digit less than the tenth. */
  private static final BigInteger FIRST = BigInteger.TEN.pow(20);

  private final Supplier<Instant> clock;
  private final Map<String, ScriptedShard> shards = new LinkedHashMap<>();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private BigInteger last = BigInteger.ZERO;
  private BigInteger step = FIRST;
  private Duration stampBack = Duration.ZERO;
  private int iteratorAge;
  private boolean gone;

  /**
   * @param clock stamps the records
   */
  public ScriptedStream(Supplier<Instant> clock) {
    this.clock = clock;
  }

  public ScriptedStream open(String shardId) {
    return open(shardId, Optional.empty());
  }

  public ScriptedStream open(String shardId, Optional<String> parent) {
    shards.put(shardId, new ScriptedShard(parent));
    return this;
  }

  /** Writes an item for each key; returns the last record's sequence number. */
  public String write(String shardId, String... keys) {
    for (var key : keys) {
      add(shardId, record(key, OperationType.INSERT, Optional.empty(), Map.of("id", text(key))));
    }
    return last.toString();
  }

  /** Writes an item whose text has that many characters. */
  public void writeLarge(String shardId, String key, int characters) {
    var image = Map.of("id", text(key), "text", text("x".repeat(characters)));
    add(shardId, record(key, OperationType.INSERT, Optional.empty(), image));
  }

  void add(String shardId, Record record) {
    last = last.add(step);
    var change =
        record.dynamodb().toBuilder()
            .sequenceNumber(last.toString())
            .approximateCreationDateTime(clock.get().minus(stampBack))
            .build();
    shard(shardId).records.put(last, record.toBuilder().dynamodb(change).build());
  }

  /** From here on, how far a sequence number is from the one before. */
  void sequenceNumberStep(BigInteger newStep) {
    step = newStep;
  }

  /** From here on, records look that much older than they are. */
  void stampBack(Duration age) {
    stampBack = age;
  }

  public void close(String shardId) {
    shard(shardId).closed = true;
  }

  /** Drops the records up to and including the one given. */
  void trim(String shardId, String sequenceNumber) {
    var shard = shard(shardId);
    shard.trimmed = new BigInteger(sequenceNumber);
    shard.records.headMap(shard.trimmed, true).clear();
  }

  void forget(String shardId) {
    shards.remove(shardId);
  }

  /** Makes every iterator that was given out so far too old. */
  void expireIterators() {
    iteratorAge++;
  }

  /** Makes the next requests fail. */
  void fail(RuntimeException... next) {
    failures.addAll(List.of(next));
  }

  void drop() {
    gone = true;
  }

  /** What was asked: the operation, and the shard if there is one. */
  List<String> requests() {
    return requests;
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    begin("DescribeStream");
    if (!ARN.equals(request.streamArn())) {
      throw ResourceNotFoundException.builder().message("no such stream").build();
    }
    var described =
        shards.entrySet().stream().map(entry -> entry.getValue().describe(entry.getKey())).toList();
    return DescribeStreamResponse.builder()
        .streamDescription(StreamDescription.builder().shards(described).build())
        .build();
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    begin("GetShardIterator " + request.shardId() + " " + request.shardIteratorTypeAsString());
    var shard = Optional.ofNullable(shards.get(request.shardId())).orElseThrow(() -> noShard());
    var after =
        switch (request.shardIteratorType()) {
          case LATEST -> shard.newest();
          case AFTER_SEQUENCE_NUMBER -> new BigInteger(request.sequenceNumber());
          default -> shard.trimmed;
        };
    if (after.compareTo(shard.trimmed) < 0) {
      throw TrimmedDataAccessException.builder().message("trimmed").build();
    }
    return GetShardIteratorResponse.builder()
        .shardIterator(iterator(request.shardId(), after))
        .build();
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    var parts = request.shardIterator().split("@", -1);
    begin("GetRecords " + parts[0]);
    var shard = Optional.ofNullable(shards.get(parts[0])).orElseThrow(() -> noShard());
    if (Integer.parseInt(parts[2]) < iteratorAge) {
      throw ExpiredIteratorException.builder().message("expired").build();
    }
    var after = new BigInteger(parts[1]);
    if (after.compareTo(shard.trimmed) < 0) {
      throw TrimmedDataAccessException.builder().message("trimmed").build();
    }
    var left = shard.records.tailMap(after, false);
    var page = left.values().stream().limit(request.limit()).toList();
    var response = GetRecordsResponse.builder().records(page);
    if (!shard.closed || !isLast(shard, page)) {
      var end = page.isEmpty() ? after : number(page.get(page.size() - 1));
      response.nextShardIterator(iterator(parts[0], end));
    }
    return response.build();
  }

  private static boolean isLast(ScriptedShard shard, List<Record> page) {
    return page.isEmpty() || number(page.get(page.size() - 1)).equals(shard.newest());
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private void begin(String request) {
    requests.add(request);
    if (gone) {
      throw ResourceNotFoundException.builder().message("no such stream").build();
    }
    if (!failures.isEmpty()) {
      throw failures.removeFirst();
    }
  }

  private String iterator(String shardId, BigInteger after) {
    return shardId + "@" + after + "@" + iteratorAge;
  }

  /** A record as the stream has it, but for its sequence number and its stamp. */
  static Record record(
      String key,
      OperationType operation,
      Optional<Map<String, AttributeValue>> oldImage,
      Map<String, AttributeValue> newImage) {
    var change =
        StreamRecord.builder()
            .approximateCreationDateTime(Instant.ofEpochSecond(1_428_537_600))
            .keys(Map.of("id", text(key)))
            .sequenceNumber("100000000000000000000")
            .sizeBytes(26L)
            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES);
    oldImage.ifPresent(change::oldImage);
    if (operation != OperationType.REMOVE) {
      change.newImage(newImage);
    }
    return Record.builder()
        .eventID("event-" + key)
        .eventName(operation)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("eu-central-1")
        .dynamodb(change.build())
        .build();
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static BigInteger number(Record record) {
    return new BigInteger(record.dynamodb().sequenceNumber());
  }

  private static RuntimeException noShard() {
    return ResourceNotFoundException.builder().message("no such shard").build();
  }

  private ScriptedShard shard(String shardId) {
    return Optional.ofNullable(shards.get(shardId))
        .orElseThrow(() -> new IllegalArgumentException("must be open: shardId=" + shardId));
  }

  private static final class ScriptedShard {
    private final Optional<String> parent;
    private final NavigableMap<BigInteger, Record> records = new TreeMap<>();
    private boolean closed;
    private BigInteger trimmed = BigInteger.ZERO;

    ScriptedShard(Optional<String> parent) {
      this.parent = parent;
    }

    BigInteger newest() {
      return records.isEmpty() ? trimmed : records.lastKey();
    }

    Shard describe(String shardId) {
      var range = SequenceNumberRange.builder().startingSequenceNumber(trimmed.toString());
      if (closed) {
        range.endingSequenceNumber(newest().toString());
      }
      return Shard.builder()
          .shardId(shardId)
          .parentShardId(parent.orElse(null))
          .sequenceNumberRange(range.build())
          .build();
    }
  }
}
