package dev.recentbest.games;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The way of a play into the table: at its end or when it begins too; at once, late, or twice. */
final class Delivery {
  /** A client that got no answer has given up, or succeeded, by then. */
  private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

  private final Disorder disorder;
  private final double startedShare;
  private final RandomGenerator random;
  private final RandomGenerator starts;

  /** The starts have randomness of their own, so that they leave everything else as it was. */
  Delivery(GameSettings settings, RandomGenerator random, RandomGenerator starts) {
    this.disorder = settings.disorder();
    this.startedShare = settings.startedShare();
    this.random = random;
    this.starts = starts;
  }

  /**
   * The writes of a play that ended in the second of its arrival; only that of its beginning comes
   * before that. A game that was given up has no other than that one, if it has that one.
   */
  List<GeneratedPlay> arrivals(GeneratedPlay play) {
    List<GeneratedPlay> atTheEnd = arrivalsAtTheEnd(play);
    if (starts.nextDouble() >= startedShare) {
      return atTheEnd;
    }
    Stream<GeneratedPlay> finished =
        play.completed() ? atTheEnd.stream().map(GeneratedPlay::finished) : Stream.empty();
    return Stream.concat(Stream.of(play.begun()), finished).toList();
  }

  private List<GeneratedPlay> arrivalsAtTheEnd(GeneratedPlay play) {
    boolean isLate = random.nextDouble() < disorder.lateShare();
    long lateness = isLate ? Pick.delaySeconds(disorder.maxLateness(), random) : 0;
    GeneratedPlay first = play.arrivingAt(play.arrivedAt() + lateness);
    if (random.nextDouble() >= disorder.duplicateShare()) {
      return List.of(first);
    }
    long retryDelay = Pick.delaySeconds(MAX_RETRY_DELAY, random);
    return List.of(first, first.arrivingAt(first.arrivedAt() + retryDelay));
  }
}
