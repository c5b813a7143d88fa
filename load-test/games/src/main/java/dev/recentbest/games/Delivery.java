package dev.recentbest.games;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The way of a play into the table: at once, late, or twice. */
final class Delivery {
  /** A client that got no answer has given up, or succeeded, by then. */
  private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

  private final Disorder disorder;
  private final RandomGenerator random;

  Delivery(Disorder disorder, RandomGenerator random) {
    this.disorder = disorder;
    this.random = random;
  }

  /** The arrivals of a play that was written in the second of its end; none comes before that. */
  List<GeneratedPlay> arrivals(GeneratedPlay play) {
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
