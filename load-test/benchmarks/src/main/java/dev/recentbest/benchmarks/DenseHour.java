package dev.recentbest.benchmarks;

import dev.recentbest.games.Disorder;
import dev.recentbest.games.GameSettings;
import dev.recentbest.games.Games;
import dev.recentbest.games.GeneratedPlay;
import java.time.Duration;
import java.util.List;

/**
 * Generated plays of an hour in which 14,000 games end, and the batch that comes next.
 *
 * @param before what was written first, in order of arrival; more than an hour of it
 * @param batch the {@value #BATCH} plays that arrive after it
 */
record DenseHour(List<GeneratedPlay> before, List<GeneratedPlay> batch) {
  /** The most records that one read of a shard returns (DynamoDB API reference, GetRecords). */
  static final int BATCH = 1_000;

  private static final long SEED = 1;

  /** Long enough for the hour to be full before the batch, which takes a bit over four minutes. */
  private static final Duration LENGTH = Duration.ofMinutes(66);

  /** Late plays and fast clocks, but no play twice: an unchanged write makes no stream record. */
  private static final Disorder DISORDER =
      new Disorder(0.05, Duration.ofMinutes(10), 0, 0.02, Duration.ofMinutes(2));

  static DenseHour generate() {
    List<GeneratedPlay> plays =
        Games.of(GameSettings.denseHour(SEED).withDuration(LENGTH).withDisorder(DISORDER)).toList();
    int first = plays.size() - BATCH;
    return new DenseHour(plays.subList(0, first), plays.subList(first, plays.size()));
  }
}
