package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far the archive of an hour has come.
 *
 * @param hour which hour
 * @param state what is being done
 * @param run who writes it: drawn at random by each run
 * @param revision one more with every write
 * @param digest of the archive that stands there; empty when there is none
 * @param updated when this was written, for people; whole seconds
 */
public record HourLedger(
    Hour hour, State state, String run, long revision, Optional<String> digest, Instant updated) {
  /** What is being done. */
  public enum State {
    /** Somebody counts the hour, or was ended while doing so. */
    SUBMITTED,
    /** The hour's archive is written. */
    DONE
  }

  public HourLedger {
    updated = updated.truncatedTo(ChronoUnit.SECONDS);
    if (state == State.DONE && digest.isEmpty()) {
      throw new IllegalArgumentException("must be there when done: digest of " + hour.text());
    }
  }

  boolean isDone() {
    return state == State.DONE;
  }

  /** What follows when a run takes an hour up. */
  static HourLedger submitted(Hour hour, Optional<HourLedger> before, String run, Instant updated) {
    return new HourLedger(
        hour,
        State.SUBMITTED,
        run,
        before.map(HourLedger::revision).orElse(0L) + 1,
        before.flatMap(HourLedger::digest),
        updated);
  }

  /** What follows when the hour's archive is written. */
  HourLedger doneWith(Archive archive) {
    return new HourLedger(
        hour, State.DONE, run, revision + 1, Optional.of(archive.digest()), archive.countedAt());
  }

  /** What follows when the archive that stood there before stays. */
  HourLedger doneAsBefore(Instant now) {
    return new HourLedger(hour, State.DONE, run, revision + 1, digest, now);
  }
}
