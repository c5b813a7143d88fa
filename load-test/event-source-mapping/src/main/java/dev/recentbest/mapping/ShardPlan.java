package dev.recentbest.mapping;

import dev.recentbest.mapping.ShardWork.Start;
import dev.recentbest.mapping.StreamSource.ShardDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which shards are to be read, and from where: the stream's list, what an earlier run has done, and
 * the starting position.
 */
final class ShardPlan {
  private final EngineParts parts;
  private final Checkpoints checkpoints;
  private final Shards shards = new Shards();

  /** The shards that begin behind their newest record. */
  private final Set<String> atLatest = new HashSet<>();

  private boolean isFirstList = true;

  /** Loads the checkpoints. */
  ShardPlan(EngineParts parts) {
    this.parts = parts;
    this.checkpoints = new Checkpoints(parts.edges().checkpoints());
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  /**
   * Takes the stream's present list.
   *
   * @return the ids of the shards that have left the stream and were not finished
   */
  List<String> update(List<ShardDescription> list) {
    var gone = shards.update(list);
    if (isFirstList) {
      isFirstList = false;
      takeUp(list);
    }
    return gone;
  }

  /** The shards to begin with now. */
  List<Start> takeReadable() {
    return shards.takeReadable().stream()
        .map(
            shard ->
                new Start(
                    shard,
                    checkpoints.of(shard).orElse(ShardCheckpoint.BEGINNING),
                    atLatest.remove(shard)))
        .toList();
  }

  void finish(String shardId) {
    shards.finish(shardId);
  }

  boolean isListed(String shardId) {
    return shards.isListed(shardId);
  }

  /** Forgets the checkpoints of shards that are neither in the stream nor being worked on. */
  void forgetUnlisted(Set<String> atWork) {
    checkpoints.retain(shard -> shards.isListed(shard) || atWork.contains(shard));
  }

  private void takeUp(List<ShardDescription> list) {
    if (checkpoints.isEmpty() && parts.settings().startingPosition() == StartingPosition.LATEST) {
      beginAtLatest(list);
    }
    for (var stored : checkpoints.all().entrySet()) {
      var shard = stored.getKey();
      if (!shards.isListed(shard) && !stored.getValue().finished()) {
        parts.listener().lost(shard, stored.getValue().sequenceNumber());
      } else if (shards.isListed(shard) && stored.getValue().finished()) {
        shards.finish(shard);
      }
    }
  }

  /**
   * Passes over the shards that are closed. Saved at once: were it forgotten, a second start would
   * pass over what is written from now on.
   */
  private void beginAtLatest(List<ShardDescription> list) {
    var now = Optional.of(parts.steps().now());
    var open =
        list.stream()
            .filter(ShardDescription::open)
            .map(ShardDescription::shardId)
            .collect(Collectors.toSet());
    for (var shard : list) {
      boolean latest = shard.parents().stream().noneMatch(open::contains);
      if (!shard.open() || latest) {
        checkpoints.put(shard.shardId(), new ShardCheckpoint(Optional.empty(), now, !shard.open()));
      }
      if (shard.open() && latest) {
        atLatest.add(shard.shardId());
      }
    }
    checkpoints.save();
  }
}
