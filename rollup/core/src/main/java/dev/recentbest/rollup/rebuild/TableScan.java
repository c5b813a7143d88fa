package dev.recentbest.rollup.rebuild;

import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.ScanPage;
import dev.recentbest.rollup.table.ScanPosition;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the whole table, page after page, and is patient with a page that does not come. */
public final class TableScan {
  private static final Duration PAGE_TIME = Duration.ofSeconds(30);

  /** With the waits between them these take about half a minute. */
  private static final int MOST_ATTEMPTS = 7;

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);

  private final ScoreRows rows;
  private final Pause pause;
  private final Consumer<String> troubled;

  /**
   * @param pause waits before a page is asked for again
   * @param troubled is told why a page did not come
   */
  public TableScan(ScoreRows rows, Pause pause, Consumer<String> troubled) {
    this.rows = rows;
    this.pause = pause;
    this.troubled = troubled;
  }

  /**
   * Reads from the first page to the last.
   *
   * @throws BoardTableUnavailable when a page does not come, however often it is asked for
   */
  public void forEachPage(Consumer<ScanPage> reader) {
    Optional<ScanPosition> after = Optional.empty();
    do {
      ScanPage page = page(after);
      reader.accept(page);
      after = page.next();
    } while (after.isPresent());
  }

  private ScanPage page(Optional<ScanPosition> after) {
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        return rows.scan(after, PAGE_TIME);
      } catch (BoardTableUnavailable e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        troubled.accept(String.valueOf(e.getMessage()));
        pause.sleep(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }
}
