package dev.recentbest.operator.verify;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.rebuild.TableScan;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Recomputes a board from its table and compares. The table is ahead of the board by the plays that
 * are still in the stream, and both go on while they are read: a difference counts only if it is
 * still there, the same, after the board and all keys concerned were read again. Changes nothing.
 * Not thread-safe.
 */
public final class Verification {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** A function takes a play up within a second or two. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final BoardTable board;
  private final PlayTable bans;
  private final ScoreRows rows;
  private final Clock clock;
  private final Pause pause;
  private final VerifyListener listener;

  /**
   * @param bans says who is banned
   * @param clock tells what "now" is
   * @param pause waits before what differs is read again
   */
  public Verification(
      BoardTable board,
      PlayTable bans,
      ScoreRows rows,
      Clock clock,
      Pause pause,
      VerifyListener listener) {
    this.board = board;
    this.bans = bans;
    this.rows = rows;
    this.clock = clock;
    this.pause = pause;
    this.listener = listener;
  }

  /**
   * Compares.
   *
   * @param instant the end of the window; empty for now, whenever that is
   * @param patience how long to look again at what differs; at least once in any case
   * @throws NoSuchBoard when there is no item
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when the table does not answer
   * @throws dev.recentbest.model.item.UnreadableBoardItem when what stands there is no board
   */
  public Verdict verify(Optional<Instant> instant, Duration patience) {
    WindowRows window = scan(read().state(), instant.orElseGet(clock::instant));
    Duration left = patience;
    Instant at = instant.orElseGet(clock::instant);
    BoardItem item = read();
    Comparison found = compare(item, window, at);
    while (!found.isEqual()) {
      listener.lookingAgain(found.keys().size());
      Duration wait = left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS;
      pause.sleep(wait);
      left = left.minus(wait);
      at = instant.orElseGet(clock::instant);
      Set<PlayKey> keys = found.keys();
      window.update(rows.read(keys, () -> REQUEST_TIME));
      item = read();
      Comparison again = compare(item, window, at);
      if (left.isZero() || left.isNegative()) {
        return verdict(item, at, window, again.confirming(found), again);
      }
      found = again;
    }
    return verdict(item, at, window, found, found);
  }

  private WindowRows scan(BoardState state, Instant at) {
    long lastOutside =
        Ticks.lastOutside(
            at.getEpochSecond(), state.rules().window().toSeconds(), state.tickSeconds());
    WindowRows window = new WindowRows(lastOutside, state.tickSeconds());
    new TableScan(rows, pause, listener::troubled)
        .forEachPage(
            page -> {
              window.add(page);
              listener.scanned(window.rows());
              listener.page(page);
            });
    return window;
  }

  private Comparison compare(BoardItem item, WindowRows window, Instant at) {
    return Comparison.of(item.state(), window.plays(), bans.banned(() -> REQUEST_TIME), at);
  }

  private BoardItem read() {
    return board.read(REQUEST_TIME).orElseThrow(NoSuchBoard::new);
  }

  private static Verdict verdict(
      BoardItem item, Instant at, WindowRows window, Comparison confirmed, Comparison last) {
    return new Verdict(
        item,
        at,
        window.rows(),
        window.plays().size(),
        window.refusedRows(),
        window.refused(),
        confirmed.ranks(),
        confirmed.entries(),
        last.keys().size() - confirmed.keys().size());
  }
}
