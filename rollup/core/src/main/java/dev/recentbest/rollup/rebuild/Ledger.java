package dev.recentbest.rollup.rebuild;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a rebuild has come, for the one that goes on after it.
 *
 * @param run who writes it: drawn at random by each run
 * @param revision one more with every write
 * @param epoch the rebuild's own
 * @param started an instant after the epoch was written; whole seconds
 * @param phase what is being done
 * @param rowsRead how many rows were read, for people
 * @param updated when this was written, for people; whole seconds
 */
public record Ledger(
    String run,
    long revision,
    long epoch,
    Instant started,
    Phase phase,
    long rowsRead,
    Instant updated) {

  /**
   * Whether a run may go on with this epoch: the rebuild has not ended, and the board's item is
   * still the one that the epoch was written to.
   */
  boolean isResumable(long boardEpoch) {
    return phase != Phase.DONE && epoch <= boardEpoch;
  }

  /** The same rebuild, taken over by another run. */
  Ledger takenBy(String newRun, Instant now) {
    return new Ledger(newRun, revision + 1, epoch, started, phase, rowsRead, now);
  }

  Ledger at(Phase newPhase, long newRowsRead, Instant now) {
    return new Ledger(run, revision + 1, epoch, started, newPhase, newRowsRead, now);
  }

  /**
   * How much of a wait is left that began when the epoch was written.
   *
   * @param clockAllowance how far the clock of the run that wrote this may differ from that of the
   *     one that asks
   */
  Duration waitLeft(Duration wait, Instant now, Duration clockAllowance) {
    if (phase != Phase.WAITING) {
      return Duration.ZERO;
    }
    Duration past = Duration.between(started, now).minus(clockAllowance);
    Duration left = past.isNegative() ? wait : wait.minus(past);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
