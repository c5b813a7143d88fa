package dev.recentbest.client;

import java.time.Duration;

/**
 * How a score writer writes.
 *
 * @param retention how long a play stays in the table after it was written; at least a second,
 *     whose fraction does not count
 * @param patience how long a write is tried again after throttling and failures that pass; zero for
 *     a single attempt
 * @param mostInFlight how many plays of a batch the asynchronous writer writes at once; at least 1
 */
public record WriterSettings(Duration retention, Duration patience, int mostInFlight) {
  /**
   * A week; 10 s, which the server of a game can wait; and 32 at once, below the 50 connections
   * that the SDK's HTTP clients open by default (SdkHttpConfigurationOption.GLOBAL_HTTP_DEFAULTS).
   */
  public static final WriterSettings DEFAULT =
      new WriterSettings(Duration.ofDays(7), Duration.ofSeconds(10), 32);

  /**
   * @throws IllegalArgumentException when a component is out of its range
   */
  public WriterSettings {
    if (retention.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("must be >= PT1S: retention=" + retention);
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException("must be >= PT0S: patience=" + patience);
    }
    if (mostInFlight < 1) {
      throw new IllegalArgumentException("must be >= 1: mostInFlight=" + mostInFlight);
    }
  }

  /** These settings with another retention. */
  public WriterSettings withRetention(Duration other) {
    return new WriterSettings(other, patience, mostInFlight);
  }

  /** These settings with another patience. */
  public WriterSettings withPatience(Duration other) {
    return new WriterSettings(retention, other, mostInFlight);
  }

  /** These settings with another number of plays at once. */
  public WriterSettings withMostInFlight(int other) {
    return new WriterSettings(retention, patience, other);
  }
}
