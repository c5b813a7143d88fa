package dev.recentbest.cli.api;

import dev.recentbest.document.ReceivedBoard;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A board that was fetched, for when the API says that it still shows the same.
 *
 * @param address where from
 * @param tag the API's mark for what it shows
 * @param read the board
 * @param fetchedAt when it came
 */
record RememberedBoard(URI address, String tag, ReceivedBoard read, Instant fetchedAt) {
  /** The same ranks at a later instant, by the API's clock as far as it is known. */
  ReceivedBoard at(Instant now) {
    Leaderboard board = read.board();
    Instant later = board.at().plusSeconds(Duration.between(fetchedAt, now).toSeconds());
    return new ReceivedBoard(
        new Leaderboard(
            later, board.window(), board.tick(), board.exact(), board.exactFrom(), board.plays()),
        read.reading());
  }
}
