package dev.recentbest.mapping;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** How far one shard has been read and delivered. */
final class ShardProgress {
  private final String shardId;
  private Optional<String> iterator = Optional.empty();
  private Optional<String> checkpoint = Optional.empty();
  private List<Record> pending = List.of();
  private boolean readToEnd;
  private int failedAttempts;

  ShardProgress(String shardId) {
    this.shardId = shardId;
  }

  String shardId() {
    return shardId;
  }

  Optional<String> iterator() {
    return iterator;
  }

  /** The sequence number of the last record that was delivered. */
  Optional<String> checkpoint() {
    return checkpoint;
  }

  /** Records that were read and are yet to be delivered, in order. */
  List<Record> pending() {
    return pending;
  }

  /** How often in a row delivery has failed without progress. */
  int failedAttempts() {
    return failedAttempts;
  }

  /** Whether nothing more is to be read. */
  boolean isReadToEnd() {
    return readToEnd;
  }

  /** Whether all that was read is delivered and there may be more. */
  boolean isToBeRead() {
    return pending.isEmpty() && !readToEnd;
  }

  /** Whether nothing more is to be read and all that was read is delivered. */
  boolean isDone() {
    return readToEnd && pending.isEmpty();
  }

  void resumeAt(String newIterator) {
    iterator = Optional.of(newIterator);
  }

  void dropIterator() {
    iterator = Optional.empty();
  }

  /**
   * Forgets how far delivery came: what is next is the oldest record that the stream still holds.
   */
  void restart() {
    iterator = Optional.empty();
    checkpoint = Optional.empty();
  }

  void read(StreamSource.Fetched.Page page) {
    pending = page.records();
    iterator = page.next();
    readToEnd = page.next().isEmpty();
  }

  void endReading() {
    iterator = Optional.empty();
    readToEnd = true;
  }

  void delivered(int count) {
    checkpoint = Optional.of(pending.get(count - 1).dynamodb().sequenceNumber());
    pending = pending.subList(count, pending.size());
    failedAttempts = 0;
  }

  void failed() {
    failedAttempts++;
  }
}
