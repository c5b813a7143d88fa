package dev.recentbest.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The three things that a mapping asks of a stream. Every method throws {@link
 * StreamUnreadableException}.
 */
interface StreamSource {

  /** Every shard that the stream still knows, open and closed. */
  List<ShardDescription> shards();

  /** An iterator that starts at a place of a shard. */
  Position position(String shardId, Place place);

  /** The next records, {@code limit} at the most. */
  Fetched fetch(String iterator, int limit);

  /**
   * A shard.
   *
   * @param parents the shards that it continues, as far as the stream says
   * @param open whether there may be records to come
   */
  record ShardDescription(String shardId, Set<String> parents, boolean open) {
    public ShardDescription {
      parents = Set.copyOf(parents);
    }
  }

  /** A place in a shard. */
  sealed interface Place {
    /** The oldest record that the stream holds. */
    record Oldest() implements Place {}

    /** Behind the newest record. */
    record Latest() implements Place {}

    /** Behind a record. */
    record After(String sequenceNumber) implements Place {}
  }

  /** Where to read. */
  sealed interface Position {
    record Iterator(String value) implements Position {}

    /** The records behind the place have left the stream. */
    record Trimmed() implements Position {}

    /** The stream does not know the shard, or there is no such stream. */
    record NoShard() implements Position {}
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

    /** The stream does not know the shard, or there is no such stream. */
    record NoShard() implements Fetched {}
  }
}
