package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/** One shard that is being read and delivered: a reader, and lanes that share its keys. */
final class ShardWork {
  private final EngineParts parts;
  private final Start start;
  private final ShardLedger ledger;
  private final ShardReader reader;
  private final List<LaneDelivery> lanes;

  /**
   * Where a shard begins.
   *
   * @param atLatest whether that is behind its newest record, at this moment
   */
  record Start(String shardId, ShardCheckpoint checkpoint, boolean atLatest) {}

  ShardWork(EngineParts parts, Start start, Runnable noShard) {
    this.parts = parts;
    this.start = start;
    this.ledger = new ShardLedger(parts, start.checkpoint().sequenceNumber());
    this.lanes =
        IntStream.range(0, parts.settings().parallelizationFactor())
            .mapToObj(number -> new LaneDelivery(parts, start.shardId(), number, ledger))
            .toList();
    this.reader = new ShardReader(parts, start, ledger, this::accept, this::deliver, noShard);
  }

  String shardId() {
    return start.shardId();
  }

  void pollNow() {
    reader.pollNow();
  }

  /** The shard has left the stream: what is in hand is still delivered. */
  void abandon() {
    if (!reader.hasEnded()) {
      reader.end();
      parts.listener().lost(start.shardId(), ledger.checkpoint());
    }
  }

  /** Whether everything was read and is done. */
  boolean isFinished() {
    return reader.hasEnded() && ledger.isEmpty();
  }

  /** Whether no call is under way. */
  boolean isQuiet() {
    return inFlight() == 0;
  }

  private int inFlight() {
    return (int) lanes.stream().filter(LaneDelivery::isInFlight).count();
  }

  ShardCheckpoint checkpoint() {
    return new ShardCheckpoint(ledger.checkpoint(), start.checkpoint().latestSince(), isFinished());
  }

  MappingProgress.Shard progress() {
    return ledger.progress(inFlight(), reader.isAtTip(), isFinished());
  }

  private void accept(StreamEntry entry) {
    if (parts.settings().filterPatterns().isEmpty()
        || parts.filter().matches(new String(entry.json(), UTF_8))) {
      ledger.read(entry);
      lanes.get(laneOf(entry)).add(entry);
    } else {
      ledger.filtered(entry);
    }
  }

  /** Records of one key share a lane, and so keep their order. */
  private int laneOf(StreamEntry entry) {
    int hash = entry.record().keys().hashCode();
    return Math.floorMod(hash ^ (hash >>> 16), lanes.size());
  }

  private void deliver() {
    lanes.forEach(LaneDelivery::drive);
  }
}
