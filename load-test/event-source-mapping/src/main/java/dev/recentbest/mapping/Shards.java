package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamSource.ShardDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shards of a stream and which of them may be read now: a shard waits until its parents have
 * been read to their end and delivered, for only so do the writes of one key come in order. A
 * parent that the stream no longer knows holds nobody up.
 */
final class Shards {
  private final Map<String, ShardDescription> listed = new LinkedHashMap<>();
  private final Set<String> started = new HashSet<>();
  private final Set<String> finished = new HashSet<>();

  /**
   * Takes the stream's present list.
   *
   * @return the ids of the shards that have left the stream and were not finished
   */
  List<String> update(List<ShardDescription> shards) {
    var gone = new ArrayList<>(listed.keySet());
    listed.clear();
    shards.forEach(shard -> listed.put(shard.shardId(), shard));
    finished.retainAll(listed.keySet());
    gone.removeIf(shard -> listed.containsKey(shard) || finished.contains(shard));
    return gone;
  }

  /** The shards to begin with now, in the order in which the stream named them. */
  List<String> takeReadable() {
    var readable =
        listed.values().stream()
            .filter(shard -> !started.contains(shard.shardId()))
            .filter(shard -> !finished.contains(shard.shardId()))
            .filter(shard -> shard.parents().stream().noneMatch(this::isUnfinished))
            .map(ShardDescription::shardId)
            .toList();
    started.addAll(readable);
    return readable;
  }

  void finish(String shardId) {
    started.remove(shardId);
    finished.add(shardId);
  }

  boolean isListed(String shardId) {
    return listed.containsKey(shardId);
  }

  private boolean isUnfinished(String shardId) {
    return started.contains(shardId)
        || (listed.containsKey(shardId) && !finished.contains(shardId));
  }
}
