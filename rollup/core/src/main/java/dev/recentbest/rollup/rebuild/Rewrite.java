package dev.recentbest.rollup.rebuild;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.merging.WriteIds;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a board anew on the condition that nobody else has written it; after a lost race from the
 * board that then stands there. Not thread-safe.
 */
final class Rewrite {
  /**
   * A function on a busy stream writes a few times a second; an attempt takes a fraction of one. So
   * many lost races are a fault.
   */
  private static final int MOST_ATTEMPTS = 1000;

  private static final Duration WAIT = Duration.ofMillis(20);

  private final BoardTable table;
  private final WriteIds writeIds;
  private final Pause pause;
  private final Duration requestTime;
  private int lostRaces;

  Rewrite(BoardTable table, WriteIds writeIds, Pause pause, Duration requestTime) {
    this.table = table;
    this.writeIds = writeIds;
    this.pause = pause;
    this.requestTime = requestTime;
  }

  int lostRaces() {
    return lostRaces;
  }

  BoardItem read() {
    return present(table.read(requestTime));
  }

  /**
   * Writes what a change makes of the board.
   *
   * @param first the board to begin with
   * @param change makes the new board, and asks the table again each time; empty ends it
   * @return the item as it was written; empty when the change ended it
   */
  Optional<BoardItem> write(BoardItem first, Function<BoardState, Optional<BoardState>> change) {
    BoardItem base = first;
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      WriteToken token = writeIds.after(Optional.of(base.token()));
      Optional<BoardState> changed = change.apply(base.state());
      if (changed.isEmpty()) {
        return Optional.empty();
      }
      BoardItem next = new BoardItem(changed.get(), token, base.newestSeenEpochSecond());
      WriteOutcome outcome = table.write(next, Optional.of(base.token()), requestTime);
      if (!(outcome instanceof WriteOutcome.Lost lost)) {
        return Optional.of(next);
      }
      base = present(lost.current());
      // A client that got no answer asks again by itself, and may meet its own write.
      if (base.token().equals(token)) {
        return Optional.of(next);
      }
      lostRaces++;
      pause.sleep(WAIT);
    }
    throw new RebuildFailed(
        "the board is written so often that "
            + MOST_ATTEMPTS
            + " attempts to write it were lost: try again when fewer plays come in");
  }

  private static BoardItem present(Optional<BoardItem> item) {
    return item.orElseThrow(
        () ->
            new RebuildFailed(
                "there is no item of this board to rebuild: check the board's id, or wait for its"
                    + " first play, with which the function writes it"));
  }
}
