package dev.recentbest.harness.replay;

import dev.recentbest.document.BoardDocument;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of board documents, one a line; each is in the file as soon as it was read. */
final class BoardFile implements Consumer<Leaderboard>, AutoCloseable {
  private final String name;
  private final Writer writer;

  private BoardFile(String name, Writer writer) {
    this.name = name;
    this.writer = writer;
  }

  /** Creates the file, or takes what it is given nowhere. */
  static BoardFile create(Optional<Path> file) {
    return new BoardFile(
        file.map(Path::toString).orElse("nowhere"),
        file.map(ReplayFiles::create).orElseGet(Writer::nullWriter));
  }

  @Override
  public void accept(Leaderboard board) {
    try {
      writer.append(BoardDocument.of(board)).append('\n').flush();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "cannot write to " + name + ": " + e.getMessage() + "; make room, or name another file");
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
