package dev.recentbest.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the records of one shard: told to the listener, counted, and checkpointed. */
final class ShardLedger {
  /** How far reading may run ahead of delivery while a lane is held up. */
  private static final int MOST_RECORDS = 10_000;

  /** Ten lanes can fill a batch each. */
  private static final long MOST_BYTES = 11L * Lane.MAXIMUM_EVENT_BYTES;

  private final EngineParts parts;
  private final CheckpointTracker tracker;
  private long bytesInHand;
  private Optional<Instant> newestRead = Optional.empty();

  ShardLedger(EngineParts parts, Optional<String> checkpoint) {
    this.parts = parts;
    this.tracker = new CheckpointTracker(checkpoint);
  }

  /** Whether more may be read: enough for two full batches of each lane, in any case. */
  boolean hasRoom() {
    var settings = parts.settings();
    int most = Math.max(MOST_RECORDS, 2 * settings.batchSize() * settings.parallelizationFactor());
    return tracker.span() < most && bytesInHand < MOST_BYTES;
  }

  void read(StreamEntry entry) {
    tracker.read(entry);
    bytesInHand += entry.json().length;
    newestRead = Optional.of(entry.record().createdAt());
  }

  void filtered(StreamEntry entry) {
    tracker.passOver(entry.sequenceNumber());
    newestRead = Optional.of(entry.record().createdAt());
    parts.tally().filtered();
    parts.listener().filtered(entry.record());
  }

  /** Takes a record of before the mapping's time. */
  void skipped(String sequenceNumber) {
    tracker.passOver(sequenceNumber);
  }

  void delivered(List<StreamEntry> entries) {
    parts.tally().delivered(entries.size());
    for (var entry : entries) {
      done(entry);
      parts.listener().delivered(entry.record());
    }
  }

  void discarded(List<StreamEntry> entries) {
    parts.tally().discarded(entries.size());
    entries.forEach(this::done);
  }

  private void done(StreamEntry entry) {
    tracker.done(entry);
    bytesInHand -= entry.json().length;
  }

  Optional<String> checkpoint() {
    return tracker.checkpoint();
  }

  boolean isEmpty() {
    return tracker.inHand() == 0;
  }

  MappingProgress.Shard progress(int inFlight, boolean atTip, boolean finished) {
    return new MappingProgress.Shard(
        tracker.checkpoint(),
        tracker.inHand(),
        inFlight,
        newestRead,
        tracker.oldest().map(entry -> entry.record().createdAt()),
        atTip,
        finished);
  }
}
