package dev.recentbest.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The checkpoints of all shards, and whether they are saved. */
final class Checkpoints {
  private final CheckpointStore store;
  private final Map<String, ShardCheckpoint> checkpoints;
  private boolean saved = true;

  Checkpoints(CheckpointStore store) {
    this.store = store;
    this.checkpoints = new HashMap<>(store.load());
  }

  boolean isEmpty() {
    return checkpoints.isEmpty();
  }

  boolean isSaved() {
    return saved;
  }

  Map<String, ShardCheckpoint> all() {
    return Map.copyOf(checkpoints);
  }

  Optional<ShardCheckpoint> of(String shardId) {
    return Optional.ofNullable(checkpoints.get(shardId));
  }

  void put(String shardId, ShardCheckpoint checkpoint) {
    saved &= checkpoint.equals(checkpoints.put(shardId, checkpoint));
  }

  /** Forgets the shards that nobody needs to know of. */
  void retain(Predicate<String> shards) {
    saved &= !checkpoints.keySet().removeIf(shards.negate());
  }

  void save() {
    if (!saved) {
      store.save(Map.copyOf(checkpoints));
      saved = true;
    }
  }
}
