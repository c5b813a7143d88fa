package dev.recentbest.cli.api;

import dev.recentbest.document.ReceivedBoard;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A board that was fetched, for when the API says that it still shows the same.
 *
 * @param address where from
 * @param tag the API's mark for what it shows
 * @param read the board
 * @param fetchedAt when it came
 */
record RememberedBoard(URI address, String tag, ReceivedBoard read, Instant fetchedAt) {
  private static final String NOT_FOR_A_SECOND = "max-age=0";

  /**
   * The board of an answer. Empty when the answer has no mark, and when no cache may keep it for a
   * second: the API's clock may then go at another pace than this machine's, as a demo's does, so
   * that later instants must come from the API.
   */
  static Optional<RememberedBoard> of(
      HttpResponse<?> answer, URI address, ReceivedBoard read, Instant fetchedAt) {
    boolean kept =
        answer
            .headers()
            .firstValue("cache-control")
            .filter(value -> List.of(value.split(", *", -1)).contains(NOT_FOR_A_SECOND))
            .isEmpty();
    return answer
        .headers()
        .firstValue("etag")
        .filter(tag -> kept)
        .map(tag -> new RememberedBoard(address, tag, read, fetchedAt));
  }

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
