package dev.recentbest.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved, by whole seconds. Safe for many threads. */
final class ManualClock extends Clock {
  private final AtomicLong epochSecond;

  ManualClock(long epochSecond) {
    this.epochSecond = new AtomicLong(epochSecond);
  }

  void advance(Duration step) {
    epochSecond.addAndGet(step.toSeconds());
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochSecond(epochSecond.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
