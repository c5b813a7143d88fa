package dev.recentbest.harness.run;

import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.check.TablePlays;
import dev.recentbest.harness.check.Verification;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.run.Verdict.Comparison;
import dev.recentbest.harness.run.load.Ledger;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.merging.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Waits until delivery has caught up, then holds the table against what was sent, and the board
 * against the table.
 */
final class FinalVerdict {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /**
   * A board elsewhere that others write to as well never stands still: after so many times the
   * patience it is compared as it is.
   */
  private static final int MOST_PATIENCES = 10;

  private final Target target;
  private final int maxHandleBytes;
  private final Duration patience;
  private final Clock clock;
  private final Pause pause;

  /**
   * @param patience how long nothing may get better
   */
  FinalVerdict(Target target, int maxHandleBytes, Duration patience, Clock clock, Pause pause) {
    this.target = target;
    this.maxHandleBytes = maxHandleBytes;
    this.patience = patience;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The verdict, when nothing is written any more.
   *
   * @param meanwhile is called again and again while it waits
   * @throws CommandFailure when table or board cannot be read
   */
  Verdict of(Ledger ledger, Runnable meanwhile) {
    try {
      boolean delivered =
          target.here().map(here -> isDelivered(here.deliveries(), meanwhile)).orElse(true);
      Set<PlayKey> refused = target.here().map(here -> here.watch().refused()).orElse(Set.of());
      TablePlays table = TablePlays.scan(target.client(), target.table(), refused, maxHandleBytes);
      Verification verification =
          target.here().isPresent()
              ? compare(table.counting())
              : compareWhenItCatchesUp(table.counting(), meanwhile);
      return new Verdict(
          ledger.account(table.keys()), refused.size(), delivered, comparison(verification));
    } catch (SdkException | BoardUnavailable e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "the plays are written, but cannot be checked: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private boolean isDelivered(Deliveries deliveries, Runnable meanwhile) {
    return awaits(() -> deliveries.outstanding(), () -> deliveries.outstanding() == 0, meanwhile);
  }

  /** Nobody says what is delivered elsewhere: it is once the board is right, or stays as it is. */
  private Verification compareWhenItCatchesUp(List<Candidate> plays, Runnable meanwhile) {
    Instant end = clock.instant().plus(patience.multipliedBy(MOST_PATIENCES));
    awaits(
        this::version, () -> compare(plays).isRight() || clock.instant().isAfter(end), meanwhile);
    return compare(plays);
  }

  private long version() {
    return target.reader().read().item().map(item -> item.token().version()).orElse(0L);
  }

  /** Until it is done; false when its progress stood still for too long. */
  private boolean awaits(LongSupplier progress, BooleanSupplier done, Runnable meanwhile) {
    long before = progress.getAsLong();
    Instant patientUntil = clock.instant().plus(patience);
    while (!done.getAsBoolean()) {
      if (clock.instant().isAfter(patientUntil)) {
        return false;
      }
      pause.sleep(BETWEEN_LOOKS);
      meanwhile.run();
      long now = progress.getAsLong();
      patientUntil = now == before ? patientUntil : clock.instant().plus(patience);
      before = now;
    }
    return true;
  }

  private Verification compare(List<Candidate> plays) {
    return new Verification(
        target.reader().read(), plays, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static Comparison comparison(Verification verification) {
    return new Comparison(
        verification.compared(),
        verification.different(),
        verification.inexact(),
        verification.lines());
  }
}
