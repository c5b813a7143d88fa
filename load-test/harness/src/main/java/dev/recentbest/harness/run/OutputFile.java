package dev.recentbest.harness.run;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written at the end, and tried before the beginning. */
record OutputFile(String option, Path path) {
  /**
   * Tries it; what it holds stays as it is until then.
   *
   * @throws CommandFailure when it cannot be written
   */
  void check() {
    boolean wasThere = Files.exists(path);
    try {
      Files.write(path, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      if (!wasThere) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw failure(ExitCode.WRONG_INPUT, e);
    }
  }

  /**
   * Writes it.
   *
   * @throws CommandFailure when it cannot be written after all
   */
  void write(String text) {
    try {
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failure(ExitCode.ENVIRONMENT, e);
    }
  }

  private CommandFailure failure(ExitCode exitCode, IOException e) {
    return new CommandFailure(
        exitCode,
        option
            + " "
            + path
            + " cannot be written ("
            + e.getClass().getSimpleName()
            + "): name a file in a directory that is there and yours");
  }
}
