package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Archives in memory. Not thread-safe. */
final class InMemoryArchiveTable implements ArchiveTable {
  private final Map<Hour, Archive> archives = new HashMap<>();
  private final Map<Hour, HourLedger> ledgers = new HashMap<>();
  private Runnable beforeEachRequest = () -> {};

  /** What happens at the moment at which any request is about to arrive. */
  void beforeEachRequest(Runnable action) {
    beforeEachRequest = action;
  }

  /** What stands there; may be changed. */
  Map<Hour, Archive> archives() {
    return archives;
  }

  /** What stands there; may be changed. */
  Map<Hour, HourLedger> ledgers() {
    return ledgers;
  }

  @Override
  public Optional<HourLedger> ledger(Hour hour) {
    beforeEachRequest.run();
    return Optional.ofNullable(ledgers.get(hour));
  }

  @Override
  public Optional<Archive> archive(Hour hour) {
    beforeEachRequest.run();
    return Optional.ofNullable(archives.get(hour));
  }

  @Override
  public boolean write(HourLedger ledger, Optional<HourLedger> expected) {
    beforeEachRequest.run();
    if (!id(Optional.ofNullable(ledgers.get(ledger.hour()))).equals(id(expected))) {
      return false;
    }
    ledgers.put(ledger.hour(), ledger);
    return true;
  }

  @Override
  public boolean write(Archive archive, HourLedger ledger, HourLedger expected) {
    boolean written = write(ledger, Optional.of(expected));
    if (written) {
      archives.put(archive.hour(), archive);
    }
    return written;
  }

  private static Optional<String> id(Optional<HourLedger> ledger) {
    return ledger.map(known -> known.run() + " " + known.revision());
  }
}
