package dev.recentbest.rollup.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ledger in memory. Not thread-safe. */
public final class InMemoryLedgerTable implements LedgerTable {
  private final List<Phase> phases = new ArrayList<>();
  private Optional<Ledger> ledger = Optional.empty();
  private Runnable beforeEachRequest = () -> {};

  /** What happens at the moment at which any request is about to arrive. */
  public void beforeEachRequest(Runnable action) {
    beforeEachRequest = action;
  }

  /** What stands there. */
  public Optional<Ledger> ledger() {
    return ledger;
  }

  /** The phases that were written, one after the other. */
  public List<Phase> phases() {
    return phases;
  }

  @Override
  public Optional<Ledger> read(Duration timeLimit) {
    beforeEachRequest.run();
    return ledger;
  }

  @Override
  public boolean write(Ledger written, Optional<Ledger> expected, Duration timeLimit) {
    beforeEachRequest.run();
    if (!ledger.map(InMemoryLedgerTable::id).equals(expected.map(InMemoryLedgerTable::id))) {
      return false;
    }
    ledger = Optional.of(written);
    phases.add(written.phase());
    return true;
  }

  private static String id(Ledger ledger) {
    return ledger.run() + " " + ledger.revision();
  }
}
