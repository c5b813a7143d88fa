package dev.recentbest.operator.redrive;

import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.merging.Pause;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads the records of a batch from their shard once more. */
final class ShardRecords {
  /** A shard may answer without records before it comes to one: that many times in a row. */
  private static final int MOST_EMPTY_PAGES = 100;

  /** A shard answers five requests a second, and the mapping sends four of them. */
  private static final Duration BETWEEN_EMPTY_PAGES = Duration.ofMillis(500);

  private final DynamoDbStreamsClient streams;
  private final Pause pause;

  ShardRecords(DynamoDbStreamsClient streams, Pause pause) {
    this.streams = streams;
    this.pause = pause;
  }

  /**
   * Hands over the records between the batch's first and last, in order, some at a time, those that
   * the mapping filters among them.
   *
   * @param take answers whether to go on
   * @throws RecordsGone when the stream has them no longer
   * @throws StreamUnavailable when it does not answer, or ends before the last one
   */
  void read(QueueMessage.GivenUp batch, Predicate<List<Record>> take) {
    SequenceNumber last = SequenceNumber.parse(batch.last());
    @Nullable String iterator = iterator(batch);
    int emptyPages = 0;
    while (iterator != null && emptyPages < MOST_EMPTY_PAGES) {
      String at = iterator;
      GetRecordsResponse page = ask(batch, () -> streams.getRecords(it -> it.shardIterator(at)));
      List<Record> records = page.records();
      List<Record> within =
          records.stream().filter(each -> number(each).compareTo(last) <= 0).toList();
      if (!within.isEmpty() && !take.test(within)) {
        return;
      }
      if (records.stream().anyMatch(each -> number(each).compareTo(last) >= 0)) {
        return;
      }
      emptyPages = nextCount(emptyPages, records);
      iterator = page.nextShardIterator();
    }
    throw new StreamUnavailable("shard " + batch.shardId() + " ends before record " + batch.last());
  }

  private int nextCount(int emptyPages, List<Record> records) {
    if (!records.isEmpty()) {
      return 0;
    }
    pause.sleep(BETWEEN_EMPTY_PAGES);
    return emptyPages + 1;
  }

  private String iterator(QueueMessage.GivenUp batch) {
    return ask(
            batch,
            () ->
                streams.getShardIterator(
                    it ->
                        it.streamArn(batch.streamArn())
                            .shardId(batch.shardId())
                            .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                            .sequenceNumber(batch.first())))
        .shardIterator();
  }

  private static SequenceNumber number(Record record) {
    return SequenceNumber.parse(record.dynamodb().sequenceNumber());
  }

  private static <T> T ask(QueueMessage.GivenUp batch, Supplier<T> request) {
    try {
      return request.get();
    } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
      throw new RecordsGone("the stream has them no longer", e);
    } catch (SdkException e) {
      throw new StreamUnavailable(
          "cannot read shard " + batch.shardId() + ": " + e.getMessage(), e);
    }
  }
}
