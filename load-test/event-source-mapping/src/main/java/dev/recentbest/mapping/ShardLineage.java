package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamSource.ShardDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shards of a stream and which of them may be read now: a shard waits until its parent has been
 * read to its end, for only so do the writes of one key come in order. A parent that the stream no
 * longer knows holds nobody up.
 */
final class ShardLineage {
  private final Map<String, ShardProgress> unfinished = new LinkedHashMap<>();
  private final Map<String, Optional<String>> parents = new HashMap<>();
  private final Set<String> finished = new HashSet<>();

  /**
   * Takes the stream's present list.
   *
   * @return the shards that have left the stream before they were read to their end
   */
  List<ShardProgress> update(List<ShardDescription> shards) {
    parents.clear();
    for (var shard : shards) {
      parents.put(shard.shardId(), shard.parentShardId());
      if (!finished.contains(shard.shardId())) {
        unfinished.computeIfAbsent(shard.shardId(), ShardProgress::new);
      }
    }
    finished.retainAll(parents.keySet());
    var gone =
        unfinished.values().stream()
            .filter(shard -> !parents.containsKey(shard.shardId()) && !shard.isReadToEnd())
            .toList();
    gone.forEach(this::abandon);
    return gone;
  }

  /** Reads no more of a shard; the records in hand are still to be delivered. */
  private void abandon(ShardProgress shard) {
    shard.endReading();
    if (shard.isDone()) {
      unfinished.remove(shard.shardId());
    }
  }

  /** The shards to read in this round, in the order in which the stream named them. */
  List<ShardProgress> readable() {
    return unfinished.values().stream().filter(shard -> parentIsDone(shard.shardId())).toList();
  }

  void finish(String shardId) {
    unfinished.remove(shardId);
    finished.add(shardId);
  }

  /** The records that were read and are yet to be delivered. */
  int pendingRecords() {
    return unfinished.values().stream().mapToInt(shard -> shard.pending().size()).sum();
  }

  private boolean parentIsDone(String shardId) {
    return parents
        .getOrDefault(shardId, Optional.empty())
        .filter(parent -> unfinished.containsKey(parent))
        .isEmpty();
  }
}
