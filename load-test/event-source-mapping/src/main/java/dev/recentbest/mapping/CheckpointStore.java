package dev.recentbest.mapping;

import java.util.Map;

/**
 * Keeps, by shard id, how far a mapping has come. One store belongs to one stream and one mapping.
 */
public interface CheckpointStore {
  /** What was saved last; empty if nothing ever was. */
  Map<String, ShardCheckpoint> load();

  /** Replaces everything that was saved before, or changes nothing and throws. */
  void save(Map<String, ShardCheckpoint> checkpoints);
}
