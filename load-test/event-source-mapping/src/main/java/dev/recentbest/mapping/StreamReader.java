package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamSource.Fetched;
import dev.recentbest.mapping.StreamSource.Position;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a stream from its oldest record on and delivers it to a function, at least once and in
 * order within each shard.
 *
 * <p>Nothing happens but in {@link #poll}: the reader has no thread. Not thread-safe. How far it
 * has come is kept in memory only; a new reader starts over.
 *
 * <p>One round takes one page and delivers one batch for each readable shard. A batch that failed,
 * or the rest of it, stays with its shard and is what the next round delivers there; nothing is
 * read from the shard meanwhile. So a shard is never ahead of its checkpoint by more than a page,
 * and a lost iterator is made again from the checkpoint.
 */
public final class StreamReader {
  private final StreamSource source;
  private final BatchDelivery delivery;
  private final StreamReaderSettings settings;
  private final DeliveryListener listener;
  private final Surroundings surroundings;
  private final ShardLineage lineage = new ShardLineage();
  private Instant describeAt = Instant.MIN;

  /**
   * Opens a reader at the oldest record of the stream; the first request is made by the first
   * {@link #poll}.
   *
   * @param client stays open when the reader is no longer used: its owner closes it
   */
  public StreamReader(
      DynamoDbStreamsClient client,
      String streamArn,
      StreamFunction function,
      StreamReaderSettings settings,
      DeliveryListener listener,
      Surroundings surroundings) {
    this(
        new DynamoDbStreamSource(client, streamArn),
        new BatchDelivery(streamArn, function, settings, surroundings),
        settings,
        listener,
        surroundings);
  }

  StreamReader(
      StreamSource source,
      BatchDelivery delivery,
      StreamReaderSettings settings,
      DeliveryListener listener,
      Surroundings surroundings) {
    this.source = source;
    this.delivery = delivery;
    this.settings = settings;
    this.listener = listener;
    this.surroundings = surroundings;
  }

  /**
   * Makes one round: at most one batch of each shard that may be read. Waits first for a batch that
   * failed before.
   *
   * @return how many records the function took; 0 also if it failed, see {@link #pendingRecords}
   * @throws StreamUnreadableException if the stream does not answer; the next poll goes on where
   *     this one stopped
   * @throws BatchFailedException if a batch failed as often as the settings allow; polling again
   *     tries it once more
   */
  public int poll() {
    int taken;
    boolean shardEnded;
    do {
      describeIfStale();
      taken = 0;
      shardEnded = false;
      for (var shard : lineage.readable()) {
        taken += readAndDeliver(shard);
        shardEnded |= finishIfDone(shard);
      }
      // An ended shard with nothing in it must not look like the end of the stream: its children
      // come now. This ends, for each turn of the loop finishes a shard for good.
    } while (shardEnded && taken == 0);
    return taken;
  }

  /** How many records were read and are still to be delivered: the next poll begins with them. */
  public int pendingRecords() {
    return lineage.pendingRecords();
  }

  private void describeIfStale() {
    var now = surroundings.clock().instant();
    if (now.isBefore(describeAt)) {
      return;
    }
    for (var gone : lineage.update(source.shards())) {
      listener.lost(gone.shardId(), gone.checkpoint());
    }
    describeAt = now.plus(settings.describeInterval());
  }

  private int readAndDeliver(ShardProgress shard) {
    if (shard.isToBeRead() && !read(shard)) {
      read(shard);
    }
    if (shard.pending().isEmpty()) {
      return 0;
    }
    var batch = shard.pending();
    int taken = delivery.deliver(shard);
    for (var record : batch.subList(0, taken)) {
      var change = record.dynamodb();
      listener.delivered(
          new DeliveredRecord(
              change.keys(),
              change.sequenceNumber(),
              shard.shardId(),
              change.approximateCreationDateTime()));
    }
    return taken;
  }

  private boolean finishIfDone(ShardProgress shard) {
    if (!shard.isDone()) {
      return false;
    }
    lineage.finish(shard.shardId());
    describeAt = Instant.MIN;
    return true;
  }

  /** Returns false if the iterator proved to be of no use, and another is to be tried. */
  private boolean read(ShardProgress shard) {
    var iterator = shard.iterator().or(() -> newIterator(shard));
    if (iterator.isEmpty()) {
      return false;
    }
    var fetched = source.fetch(iterator.get(), settings.batchSize());
    if (fetched instanceof Fetched.Page page) {
      shard.read(page);
      return true;
    }
    if (fetched instanceof Fetched.Trimmed) {
      restart(shard);
    } else {
      shard.dropIterator();
    }
    return false;
  }

  private Optional<String> newIterator(ShardProgress shard) {
    if (source.position(shard.shardId(), shard.checkpoint()) instanceof Position.Iterator fresh) {
      shard.resumeAt(fresh.value());
      return shard.iterator();
    }
    restart(shard);
    return Optional.empty();
  }

  private void restart(ShardProgress shard) {
    listener.lost(shard.shardId(), shard.checkpoint());
    shard.restart();
  }
}
