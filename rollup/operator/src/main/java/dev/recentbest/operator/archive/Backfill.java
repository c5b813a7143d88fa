package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Hour;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.WriteIds;
import dev.recentbest.rollup.rebuild.TableScan;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Archives hours that are over, from the rows of the table. The board would not do: it has no upper
 * edge, so plays that ended later may have pushed out what the hour's end showed.
 *
 * <ol>
 *   <li>Each hour that is not done is taken up: its ledger says so from now on.
 *   <li>The whole table is read, once for all hours.
 *   <li>Each archive is written, together with a ledger that says that the hour is done and what
 *       the archive shows, unless another run has taken the hour over.
 * </ol>
 *
 * <p>May be ended at any moment: what is taken up and not done is taken up by the next run. Two
 * runs at once harm nothing. Not thread-safe.
 */
public final class Backfill {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** Each lost race is another run that takes the hour up; so many at once are a fault. */
  private static final int MOST_ATTEMPTS = 20;

  private final ArchiveTable table;
  private final PlayTable bans;
  private final ScoreRows rows;
  private final Edges edges;
  private final BackfillListener listener;
  private final String run;

  /**
   * @param bans says who is banned
   */
  public Backfill(
      ArchiveTable table, PlayTable bans, ScoreRows rows, Edges edges, BackfillListener listener) {
    this.table = table;
    this.bans = bans;
    this.rows = rows;
    this.edges = edges;
    this.listener = listener;
    this.run = new WriteIds(edges.random()).after(Optional.empty()).writeId();
  }

  /**
   * Archives hours.
   *
   * @param size how many ranks an archive has
   * @param again whether hours that are done are counted once more
   * @throws BoardTableUnavailable when the table does not answer; what was done is not lost
   */
  public Backfilled run(int size, HourSpan span, boolean again) {
    Archiving archiving = begin(size, span, again);
    if (!archiving.isNothing()) {
      new TableScan(rows, edges.pause(), listener::troubled)
          .forEachPage(
              page -> {
                archiving.add(page);
                listener.scanned(archiving.rows());
              });
    }
    return archiving.finish();
  }

  /**
   * Takes hours up, for one who reads the table from its beginning afterwards.
   *
   * @param size how many ranks an archive has
   * @param again whether hours that are done are counted once more
   * @throws BoardTableUnavailable when the table does not answer
   */
  public Archiving begin(int size, HourSpan span, boolean again) {
    Map<Hour, HourLedger> ledgers = new HashMap<>();
    List<Hour> doneBefore = new ArrayList<>();
    for (Hour hour : span.hours()) {
      taken(hour, again)
          .ifPresentOrElse(ledger -> ledgers.put(hour, ledger), () -> doneBefore.add(hour));
    }
    listener.submitted(ledgers.size());
    return new Archiving(
        table,
        edges.clock(),
        size,
        bans.banned(() -> REQUEST_TIME),
        new TakenHours(ledgers, doneBefore));
  }

  /** Empty when the hour is done already. */
  private Optional<HourLedger> taken(Hour hour, boolean again) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<HourLedger> before = table.ledger(hour);
      Optional<HourLedger> open = before.filter(ledger -> !ledger.isDone());
      if (open.filter(ledger -> ledger.run().equals(run)).isPresent()) {
        // The answer to the write was lost on its way, and the client asked again by itself.
        return open;
      }
      if (!again && before.isPresent() && open.isEmpty()) {
        return Optional.empty();
      }
      HourLedger ledger = HourLedger.submitted(hour, before, run, edges.clock().instant());
      if (table.write(ledger, before)) {
        return Optional.of(ledger);
      }
    }
    throw new BoardTableUnavailable(
        "cannot take up hour " + hour.text() + ": others do so all the time; try again");
  }
}
