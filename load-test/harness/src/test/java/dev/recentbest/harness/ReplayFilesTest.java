package dev.recentbest.harness;

import static dev.recentbest.harness.CommandRun.assertWrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said, in one line, of files that cannot be read or written. */
final class ReplayFilesTest {
  private final Path folder;
  private final Path input;

  ReplayFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    input = Files.writeString(folder.resolve("plays"), Plays.text(Plays.line("ann", 1060, 924)));
  }

  @Test
  void replay_unknownFile_saysSo() {
    assertWrong(
        CommandRun.of("replay", "--input", folder.resolve("none").toString()),
        "cannot read "
            + folder.resolve("none")
            + ": there is no such file or folder; check the name");
  }

  @Test
  void replay_folderAsInput_saysSo() {
    assertWrong(
        CommandRun.of("replay", "--input", folder.toString()),
        "cannot read " + folder + ": it is a folder; check the name");
  }

  @Test
  void replay_boardsOutInAMissingFolder_saysSo() throws IOException {
    Path out = folder.resolve("missing").resolve("boards");

    assertWrong(
        replayBoards("1060\n", out),
        "cannot write " + out + ": there is no such file or folder; check the name");
  }

  @Test
  void replay_boardsOutIsAFolder_saysSo() throws IOException {
    assertWrong(
        replayBoards("1060\n", folder),
        "cannot write " + folder + ": it is a folder; check the name");
  }

  @Test
  void replay_boardsOutIsTheInput_isRefusedAndLeavesIt() throws IOException {
    assertWrong(
        replayBoards("1060\n", input),
        "--boards-out " + input + " would overwrite what is read: name another file");
    assertThat(input).hasContent(Plays.line("ann", 1060, 924));
  }

  @Test
  void replay_boardsAtMissing_saysSo() {
    Path times = folder.resolve("times");

    assertWrong(
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            times.toString(),
            "--boards-out",
            folder.resolve("boards").toString()),
        "cannot read " + times + ": there is no such file or folder; check the name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2000,1000 | line 2 is 1000, earlier than the time above it: sort the file, ascending
          1000,noon | line 2 must be a whole number of epoch seconds, 0 to 253402300799, found "noon"
          1000.5    | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "1000.5"
          -1        | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "-1"
          1428071547000 | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "1428071547000"
          99999999999999999999 | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "99999999999999999999"
          ,,        | is empty: expected epoch seconds, one a line, ascending
          """)
  void replay_wrongTimes_saysWhichLine(String times, String problem) throws IOException {
    assertWrong(
        replayBoards(times.replace(',', '\n'), folder.resolve("boards")),
        folder.resolve("times") + " " + problem);
  }

  @Test
  void replay_timesThatAreNoText_saysSo() throws IOException {
    Path times = Files.write(folder.resolve("times"), new byte[] {(byte) 0xff, 0});

    assertWrong(
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            times.toString(),
            "--boards-out",
            folder.resolve("boards").toString()),
        "cannot read " + times + ": it is no UTF-8 text; check the name");
  }

  private CommandRun replayBoards(String times, Path out) throws IOException {
    Path file = Files.writeString(folder.resolve("times"), times);
    return CommandRun.of(
        "replay",
        "--input",
        input.toString(),
        "--boards-at",
        file.toString(),
        "--boards-out",
        out.toString());
  }
}
