package dev.recentbest.rollup.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The ledger as one run keeps it, for as long as no other run takes it over. Not thread-safe. */
final class LedgerBook {
  private final LedgerTable table;
  private final String run;
  private final Clock clock;
  private final RebuildListener listener;
  private final Duration requestTime;
  private Optional<Ledger> known = Optional.empty();
  private boolean mine;

  LedgerBook(
      LedgerTable table, String run, Clock clock, RebuildListener listener, Duration requestTime) {
    this.table = table;
    this.run = run;
    this.clock = clock;
    this.listener = listener;
    this.requestTime = requestTime;
  }

  /** What some run has written last. */
  Optional<Ledger> read() {
    known = table.read(requestTime);
    return known;
  }

  /** Takes over what was read. */
  Ledger takeOver(Ledger found) {
    return write(found.takenBy(run, now()));
  }

  /** Begins another rebuild in place of what was read. */
  Ledger begin(long epoch) {
    long revision = known.map(Ledger::revision).orElse(0L) + 1;
    // Rounded up: from the instant on that stands there, the epoch was written.
    Instant started = now().plusSeconds(1);
    return write(new Ledger(run, revision, epoch, started, Phase.WAITING, 0, now()));
  }

  /** Says how far the rebuild has come, if the ledger is still this run's. */
  void note(Phase phase, long rowsRead) {
    if (mine) {
      write(known.orElseThrow().at(phase, rowsRead, now()));
    }
  }

  /** A race that is lost harms nobody: each run knows its own epoch, with the ledger or without. */
  private Ledger write(Ledger ledger) {
    mine = table.write(ledger, known, requestTime);
    if (mine) {
      known = Optional.of(ledger);
    } else {
      listener.joined();
    }
    return ledger;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
