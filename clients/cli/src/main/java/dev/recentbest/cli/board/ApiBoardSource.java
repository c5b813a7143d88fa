package dev.recentbest.cli.board;

import dev.recentbest.cli.api.BoardApiClient;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.document.ReceivedBoard;
import java.time.Instant;
import java.util.Optional;

/**
 * A board from the HTTP API.
 *
 * @param client asks it
 */
record ApiBoardSource(BoardApiClient client) implements BoardSource {
  @Override
  public String name() {
    return client.name();
  }

  @Override
  public Sighting look(Question question, Optional<Instant> at) throws InterruptedException {
    if (at.isPresent()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--at needs the board's item, and the API answers for now: leave out --at, or read the"
              + " table by --endpoint or --table in place of --api");
    }
    ReceivedBoard read = client.read(question.size(), question.window());
    return new Sighting(read.board(), read.reading(), true, false, Optional.empty());
  }
}
