package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.rollup.table.ScanPage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hours that a run has taken up: it is given every page of a scan that began afterwards, and writes
 * the archives at its end. Not thread-safe.
 */
public final class Archiving {
  /** Two who write one ledger at the same time may both be turned away, but not for ever. */
  private static final int MOST_ATTEMPTS = 5;

  private final ArchiveTable table;
  private final Clock clock;
  private final Map<Hour, HourLedger> ledgers;
  private final List<Hour> doneBefore;
  private final HourCounts counts;
  private final List<Archive> archived = new ArrayList<>();
  private final List<Hour> doneByOthers = new ArrayList<>();
  private final List<Hour> kept = new ArrayList<>();
  private final List<Hour> olderThanTable = new ArrayList<>();

  /**
   * @param size how many ranks an archive has
   * @param banned who does not count
   * @param taken the hours that were taken up, and those that were done before
   */
  Archiving(ArchiveTable table, Clock clock, int size, Set<String> banned, TakenHours taken) {
    this.table = table;
    this.clock = clock;
    this.ledgers = taken.ledgers();
    this.doneBefore = taken.doneBefore();
    this.counts =
        new HourCounts(
            ledgers.keySet().stream().collect(Collectors.toMap(hour -> hour, hour -> size)),
            banned);
  }

  /** Whether no hour was left to take up, so that nothing has to be read. */
  public boolean isNothing() {
    return ledgers.isEmpty();
  }

  /** Counts a page. */
  public void add(ScanPage page) {
    counts.add(page);
  }

  long rows() {
    return counts.rows();
  }

  /**
   * Writes the archives, after the last page.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer; what
   *     was not written is taken up by the next run
   */
  public Backfilled finish() {
    Instant now = clock.instant();
    for (Hour hour : counts.hours()) {
      HourLedger mine = Optional.ofNullable(ledgers.get(hour)).orElseThrow();
      if (!counts.isOlderThanTable(hour)) {
        write(counts.archive(hour, now), mine);
      } else if (mine.digest().isEmpty()) {
        olderThanTable.add(hour);
        write(counts.archive(hour, now), mine);
      } else {
        keep(mine, now);
      }
    }
    return new Backfilled(archived, doneBefore, doneByOthers, kept, olderThanTable, counts.rows());
  }

  private void write(Archive archive, HourLedger mine) {
    HourLedger done = mine.doneWith(archive);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (table.write(archive, done, mine)) {
        archived.add(archive);
        return;
      }
      Optional<HourLedger> found = table.ledger(mine.hour());
      if (found.equals(Optional.of(done))) {
        // The answer to the write was lost on its way, and the client asked again by itself.
        archived.add(archive);
        return;
      }
      if (!found.equals(Optional.of(mine))) {
        break;
      }
    }
    doneByOthers.add(mine.hour());
  }

  private void keep(HourLedger mine, Instant now) {
    (table.write(mine.doneAsBefore(now), Optional.of(mine)) ? kept : doneByOthers).add(mine.hour());
  }
}
