package dev.recentbest.mapping;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far a mapping has come, at one moment.
 *
 * @param shards by shard id, the shards that the stream knows and those with records in hand
 * @param totals since the mapping started
 */
public record MappingProgress(Map<String, Shard> shards, Totals totals) {
  public MappingProgress {
    shards = Map.copyOf(shards);
  }

  /**
   * Whether the records of a shard up to and including this one are done: delivered, filtered or
   * given up.
   *
   * @param sequenceNumber decimal, compared as an integer
   */
  public boolean isDone(String shardId, String sequenceNumber) {
    var shard = Optional.ofNullable(shards.get(shardId));
    return shard.filter(Shard::finished).isPresent()
        || shard
            .flatMap(Shard::checkpoint)
            .filter(
                checkpoint ->
                    new BigInteger(checkpoint).compareTo(new BigInteger(sequenceNumber)) >= 0)
            .isPresent();
  }

  /** Whether everything is done that the stream held when it was last polled. */
  public boolean isCaughtUp() {
    return shards.values().stream().anyMatch(shard -> !shard.finished())
        && shards.values().stream().allMatch(shard -> shard.atTip() && shard.recordsInHand() == 0);
  }

  /** Records that were read and are not done. */
  public int recordsInHand() {
    return shards.values().stream().mapToInt(Shard::recordsInHand).sum();
  }

  public int invocationsInFlight() {
    return shards.values().stream().mapToInt(Shard::invocationsInFlight).sum();
  }

  /** The creation time of the oldest record that was read and is not done. */
  public Optional<Instant> oldestUndelivered() {
    return times(Shard::oldestUndelivered).min(Comparator.naturalOrder());
  }

  /** The creation time of the newest record that was read. */
  public Optional<Instant> newestRead() {
    return times(Shard::newestRead).max(Comparator.naturalOrder());
  }

  private Stream<Instant> times(Function<Shard, Optional<Instant>> which) {
    return shards.values().stream().map(which).flatMap(Optional::stream);
  }

  /**
   * One shard.
   *
   * @param checkpoint the sequence number up to which everything is done
   * @param recordsInHand read and not done
   * @param invocationsInFlight at most the parallelization factor
   * @param newestRead the creation time of the newest record that was read
   * @param oldestUndelivered the creation time of the oldest record in hand
   * @param atTip whether the last poll found nothing more, or the shard was read to its end
   * @param finished whether it was read to its end and everything is done
   */
  public record Shard(
      Optional<String> checkpoint,
      int recordsInHand,
      int invocationsInFlight,
      Optional<Instant> newestRead,
      Optional<Instant> oldestUndelivered,
      boolean atTip,
      boolean finished) {}

  /**
   * What was done.
   *
   * @param records taken by the function
   * @param batches calls of the function, whatever came of them
   * @param retries those of them whose records had been sent before
   * @param discarded records that were given up
   * @param filtered records that no pattern matched
   */
  public record Totals(long records, long batches, long retries, long discarded, long filtered) {}
}
