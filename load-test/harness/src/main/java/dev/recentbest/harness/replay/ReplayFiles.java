package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The files of a replay; what cannot be opened ends the command with its name and the reason. */
final class ReplayFiles {
  private static final int GZIP_FIRST_BYTE = 0x1f;
  private static final int GZIP_SECOND_BYTE = 0x8b;

  private ReplayFiles() {}

  /**
   * Opens a text file, gzipped or not, whatever its name; bytes that are no UTF-8 fail on reading.
   */
  static BufferedReader open(Path file) {
    try {
      InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
      bytes.mark(2);
      boolean gzip = bytes.read() == GZIP_FIRST_BYTE && bytes.read() == GZIP_SECOND_BYTE;
      bytes.reset();
      return new BufferedReader(
          new Utf8LineReader(gzip ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes));
    } catch (IOException e) {
      throw cannot("read", file, e);
    }
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw cannot("read", file, e);
    }
  }

  static Writer create(Path file) {
    try {
      return Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw cannot("write", file, e);
    }
  }

  /** Whether both names lead to one file that exists. */
  static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw cannot("read", one, e);
    }
  }

  private static CommandFailure cannot(String what, Path file, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "there is no such file or folder"
            : Files.isDirectory(file)
                ? "it is a folder"
                : e instanceof CharacterCodingException
                    ? "it is no UTF-8 text"
                    : e instanceof EOFException ? "it is cut off" : String.valueOf(e.getMessage());
    return new CommandFailure(
        ExitCode.WRONG_INPUT, "cannot " + what + " " + file + ": " + why + "; check the name");
  }
}
