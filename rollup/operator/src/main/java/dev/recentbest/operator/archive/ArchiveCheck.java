package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.rebuild.TableScan;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts archived hours once more and compares. Changes nothing. Not thread-safe. */
public final class ArchiveCheck {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** What there is to say of an hour. */
  public enum Finding {
    /** Archive, ledger and table agree. */
    SAME,
    /** There is no archive, or one is being made. */
    NOT_DONE,
    /** The archive is not the one of which the ledger says that it was written. */
    ALTERED,
    /** The table has other plays of the hour than when it was counted. */
    DIFFERENT,
    /** Rows of the hour may be gone, so nobody can say any more. */
    OLDER_THAN_TABLE
  }

  private final ArchiveTable table;
  private final PlayTable bans;
  private final ScoreRows rows;
  private final Pause pause;
  private final BackfillListener listener;

  /**
   * @param bans says who is banned
   * @param pause waits before a page is asked for again
   */
  public ArchiveCheck(
      ArchiveTable table, PlayTable bans, ScoreRows rows, Pause pause, BackfillListener listener) {
    this.table = table;
    this.bans = bans;
    this.rows = rows;
    this.pause = pause;
    this.listener = listener;
  }

  /**
   * Compares.
   *
   * @return the finding of each hour
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   */
  public SortedMap<Hour, Finding> run(HourSpan span) {
    SortedMap<Hour, Finding> findings = new TreeMap<>();
    Map<Hour, Archive> archives = new HashMap<>();
    for (Hour hour : span.hours()) {
      Optional<HourLedger> ledger = table.ledger(hour).filter(HourLedger::isDone);
      Optional<Archive> archive = ledger.flatMap(this::archiveOf);
      archive.ifPresent(present -> archives.put(hour, present));
      findings.put(hour, ledger.isEmpty() ? Finding.NOT_DONE : Finding.ALTERED);
    }
    if (!archives.isEmpty()) {
      findings.putAll(recounted(archives));
    }
    return findings;
  }

  /** The archive that the ledger speaks of; empty when it is not there any more. */
  private Optional<Archive> archiveOf(HourLedger ledger) {
    try {
      return table
          .archive(ledger.hour())
          .filter(archive -> archive.hour().equals(ledger.hour()))
          .filter(archive -> ledger.digest().equals(Optional.of(archive.digest())));
    } catch (UnreadableBoardItem e) {
      return Optional.empty();
    }
  }

  private Map<Hour, Finding> recounted(Map<Hour, Archive> archives) {
    Map<Hour, Integer> sizes = new HashMap<>();
    archives.forEach((hour, archive) -> sizes.put(hour, archive.size()));
    HourCounts counts = new HourCounts(sizes, bans.banned(() -> REQUEST_TIME));
    new TableScan(rows, pause, listener::troubled)
        .forEachPage(
            page -> {
              counts.add(page);
              listener.scanned(counts.rows());
            });
    Map<Hour, Finding> findings = new HashMap<>();
    archives.forEach((hour, archive) -> findings.put(hour, finding(archive, counts)));
    return findings;
  }

  private static Finding finding(Archive archive, HourCounts counts) {
    String digest = counts.archive(archive.hour(), Instant.EPOCH).digest();
    if (digest.equals(archive.digest())) {
      return Finding.SAME;
    }
    return counts.isOlderThanTable(archive.hour()) ? Finding.OLDER_THAN_TABLE : Finding.DIFFERENT;
  }
}
