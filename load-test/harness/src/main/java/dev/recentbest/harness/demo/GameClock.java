package dev.recentbest.harness.demo;

import dev.recentbest.local.ShownTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time of the games. At speed 1 it is the real one. At a higher speed it begins in the past,
 * for a stream stamps its records with real time and a play must not end after it was written; when
 * it has caught up with real time it goes on with that. Thread-safe.
 */
final class GameClock extends Clock {
  private final Clock real;
  private final int speed;
  private final Instant start;
  private Optional<Instant> begunAt = Optional.empty();
  private boolean caughtUp;

  /**
   * A clock that stands still until {@link #begin}.
   *
   * @param speed at least 1
   * @param behind how far before the real time it begins at a speed above 1
   */
  GameClock(Clock real, int speed, Duration behind) {
    this.real = real;
    this.speed = speed;
    start = speed == 1 ? real.instant() : real.instant().minus(behind);
  }

  /** What it shows before it runs. */
  Instant start() {
    return start;
  }

  /** From now on it runs; at speed 1 it jumps to the real time. */
  synchronized void begin() {
    begunAt = Optional.of(real.instant());
    caughtUp = speed == 1;
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** It tells instants alone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** How it differs from the real time; empty once it has caught up with it. */
  synchronized Optional<ShownTime> difference() {
    Instant shown = now();
    if (caughtUp) {
      return Optional.empty();
    }
    return Optional.of(new ShownTime(real.instant(), shown, begunAt.isPresent() ? speed : 0));
  }

  synchronized Instant now() {
    Instant now = real.instant();
    if (caughtUp) {
      return now;
    }
    Duration run = begunAt.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    Instant shown = start.plus(run.multipliedBy(speed));
    caughtUp = begunAt.isPresent() && !shown.isBefore(now);
    return caughtUp ? now : shown;
  }

  /** How fast it runs now. */
  synchronized int speed() {
    return caughtUp ? 1 : speed;
  }
}
