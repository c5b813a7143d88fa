package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file of plays, gzipped or not, whatever its name. */
final class PlayFile {
  /** The name of the standard input. */
  static final String STANDARD_INPUT = "-";

  private static final int GZIP_FIRST_BYTE = 0x1f;
  private static final int GZIP_SECOND_BYTE = 0x8b;

  private PlayFile() {}

  /**
   * Opens a file.
   *
   * @param standardInput what {@link #STANDARD_INPUT} stands for
   * @throws CommandFailure when it cannot be opened
   */
  static InputStream open(String file, InputStream standardInput) {
    try {
      return unpacked(
          file.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(file)));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--file " + file + " cannot be read: " + reason(file, e));
    }
  }

  private static InputStream unpacked(InputStream given) throws IOException {
    InputStream bytes = new BufferedInputStream(given);
    bytes.mark(2);
    boolean gzip = bytes.read() == GZIP_FIRST_BYTE && bytes.read() == GZIP_SECOND_BYTE;
    bytes.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
  }

  private static String reason(String file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof EOFException) {
      return "it begins like gzip and ends too early";
    }
    return Files.isDirectory(Path.of(file)) ? "it is a folder" : String.valueOf(e.getMessage());
  }
}
