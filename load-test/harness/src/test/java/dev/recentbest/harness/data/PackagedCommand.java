package dev.recentbest.harness.data;

import dev.recentbest.harness.testbed.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** load-test.jar, run as a user runs it: in a process of its own. */
final class PackagedCommand {
  private static final long MAX_MINUTES = 10;

  private PackagedCommand() {}

  /**
   * What a process left.
   *
   * @param output both of its output streams
   */
  record Result(int exitCode, String output) {}

  static Result run(String... arguments) throws IOException, InterruptedException {
    return end(start(List.of(), arguments));
  }

  /** Starts a process without waiting for it. */
  static Process start(List<String> jvmOptions, String... arguments) throws IOException {
    return new ProcessBuilder(JavaCommand.of("load-test.jar", jvmOptions, List.of(arguments)))
        .redirectErrorStream(true)
        .start();
  }

  /** Waits for a process and takes what it printed. */
  static Result end(Process process) throws IOException, InterruptedException {
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException(
            "must end within " + MAX_MINUTES + " minutes: " + process.info());
      }
      return new Result(process.exitValue(), output);
    } finally {
      process.destroyForcibly();
    }
  }
}
