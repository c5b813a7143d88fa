package dev.recentbest.harness.testbed;

import dev.recentbest.rollup.merging.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only while somebody sleeps by it, or when it is told to. */
public final class ManualTime extends Clock implements Pause {
  /** Far ahead: DynamoDB Local deletes rows that expire before the real time. */
  public static final Instant BEGIN = Instant.parse("2126-01-01T18:00:00Z");

  private Instant now = BEGIN;

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void sleep(Duration time) {
    pass(time);
  }

  @Override
  public Instant instant() {
    return now;
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
