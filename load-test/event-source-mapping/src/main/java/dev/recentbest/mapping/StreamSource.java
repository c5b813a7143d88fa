package dev.recentbest.mapping;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The four things that a reader asks of a stream. Every method throws {@link
 * StreamUnreadableException}.
 */
interface StreamSource {

  /** Every shard that the stream still knows, open and closed. */
  List<ShardDescription> shards();

  /**
   * An iterator that starts behind {@code checkpoint}, or at the oldest record when there is none.
   */
  Position position(String shardId, Optional<String> checkpoint);

  /** The next records, {@code limit} at the most. */
  Fetched fetch(String iterator, int limit);

  /** A shard and the one that it continues, if any. */
  record ShardDescription(String shardId, Optional<String> parentShardId) {}

  /** Where to read. */
  sealed interface Position {
    record Iterator(String value) implements Position {}

    /** The records behind the checkpoint have left the stream. */
    record Trimmed() implements Position {}
  }

  /** What was read. */
  sealed interface Fetched {

    /**
     * A page, possibly empty.
     *
     * @param next the iterator to go on with; empty if the shard is closed and this is its end
     */
    record Page(List<Record> records, Optional<String> next) implements Fetched {
      public Page {
        records = List.copyOf(records);
      }
    }

    /** The iterator is too old to be used. */
    record Expired() implements Fetched {}

    /** The records that the iterator points at have left the stream. */
    record Trimmed() implements Fetched {}
  }
}
