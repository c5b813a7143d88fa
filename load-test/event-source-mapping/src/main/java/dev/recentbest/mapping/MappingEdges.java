package dev.recentbest.mapping;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where a mapping touches what is around it.
 *
 * @param clock tells the age of records and when something is due
 * @param random spreads the pauses before redeliveries and makes request ids; used by one thread
 * @param checkpoints keeps how far delivery has come, from one run to the next
 * @param destination gets what was given up
 * @param listener is told what happens
 * @param longestOutage a stream that has not answered for so long, but for throttling, ends the
 *     mapping; empty: it is asked for ever
 */
public record MappingEdges(
    Clock clock,
    RandomGenerator random,
    CheckpointStore checkpoints,
    FailureDestination destination,
    MappingListener listener,
    Optional<Duration> longestOutage) {

  /**
   * The machine's clock and chance; checkpoints in memory, no destination, nobody who listens, and
   * patience without end.
   */
  public static MappingEdges ofMachine() {
    return new MappingEdges(
        Clock.systemUTC(),
        RandomGenerator.getDefault(),
        new InMemoryCheckpointStore(),
        FailureDestination.NONE,
        MappingListener.SILENT,
        Optional.empty());
  }

  public MappingEdges withCheckpoints(CheckpointStore newCheckpoints) {
    return new MappingEdges(clock, random, newCheckpoints, destination, listener, longestOutage);
  }

  public MappingEdges withDestination(FailureDestination newDestination) {
    return new MappingEdges(clock, random, checkpoints, newDestination, listener, longestOutage);
  }

  public MappingEdges withListener(MappingListener newListener) {
    return new MappingEdges(clock, random, checkpoints, destination, newListener, longestOutage);
  }

  public MappingEdges withLongestOutage(Duration newLongestOutage) {
    return new MappingEdges(
        clock, random, checkpoints, destination, listener, Optional.of(newLongestOutage));
  }
}
