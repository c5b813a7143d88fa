package dev.recentbest.cli.board;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.client.BoardSnapshot;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A board from its table.
 *
 * @param reader reads it
 * @param clock tells what "now" is
 * @param name what to call it: board, table and place
 * @param configured whether the board is known to exist, so that it is empty where it was never
 *     written; of any other one, its item is the only proof
 */
record TableBoardSource(LeaderboardReader reader, Clock clock, String name, boolean configured)
    implements BoardSource {
  @Override
  public Sighting look(Question question, Optional<Instant> at) {
    BoardSnapshot snapshot = reader.read();
    boolean written = snapshot.item().isPresent();
    if (!written && !configured) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          name
              + " is not there: check the name, or wait for its first play; to see a new board"
              + " empty until then, set "
              + BoardDefaults.BOARD_VARIABLE
              + " to its id");
    }
    Leaderboard board = question.answer(snapshot, at.orElseGet(clock::instant));
    Instant latest = board.at().plus(snapshot.state().rules().clockAllowance());
    boolean overtaken =
        board.plays().stream()
            .anyMatch(play -> play.completedAtEpochSecond() > latest.getEpochSecond());
    return new Sighting(board, Optional.empty(), written, overtaken, Optional.empty());
  }
}
