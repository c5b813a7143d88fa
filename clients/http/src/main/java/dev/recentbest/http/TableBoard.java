package dev.recentbest.http;

import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.document.BoardReading;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A board out of the score table, or the last good one while that cannot be read. */
public final class TableBoard implements BoardSource {
  private static final Logger LOG = LoggerFactory.getLogger(TableBoard.class);

  private final LeaderboardReader reader;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param reader says how many share a read, and for how long one is good enough
   */
  public TableBoard(LeaderboardReader reader) {
    this.reader = reader;
  }

  @Override
  public BoardSight look() {
    BoardSnapshot snapshot = reader.read();
    snapshot.outage().ifPresentOrElse(this::tell, () -> told.set(false));
    return new BoardSight(
        snapshot.state(),
        new BoardReading(
            snapshot.lastChangeAt(), snapshot.readAt(), snapshot.outage().isPresent()));
  }

  /** Once for each outage: a thousand readers a second would bury the log under it. */
  private void tell(BoardUnavailable outage) {
    if (!told.getAndSet(true)) {
      LOG.warn("{}; the last board that was read is shown instead", outage.getMessage());
    }
  }
}
