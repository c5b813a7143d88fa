package dev.recentbest.mapping;

import java.util.Map;

/** Checkpoints that end with the process. Thread-safe. */
public final class InMemoryCheckpointStore implements CheckpointStore {
  private volatile Map<String, ShardCheckpoint> saved = Map.of();

  @Override
  public Map<String, ShardCheckpoint> load() {
    return saved;
  }

  @Override
  public void save(Map<String, ShardCheckpoint> checkpoints) {
    saved = Map.copyOf(checkpoints);
  }
}
