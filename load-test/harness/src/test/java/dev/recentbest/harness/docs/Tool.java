package dev.recentbest.harness.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that the machine has or has not. Where it has not, its tests are skipped; but where
 * {@code CI} is set they fail, for there it must be.
 *
 * @param command starts it
 */
record Tool(List<String> command) {
  private static final long PATIENCE_SECONDS = 60;

  /** How a run of it ended: what it wrote to either output. */
  record Result(int exitCode, String output) {}

  /**
   * @param proof arguments with which it ends well where it is whole
   */
  static Tool needed(String advice, List<String> command, String... proof) throws Exception {
    Tool tool = new Tool(command);
    boolean there = tool.isThere(List.of(proof));
    if (!there && System.getenv("CI") != null) {
      throw new AssertionError("missing, though CI is set: " + command + ": " + advice);
    }
    assumeTrue(there, () -> "skipped, for this machine has no " + command + ": " + advice);
    return tool;
  }

  private boolean isThere(List<String> proof) throws InterruptedException {
    try {
      return run(Map.of(), proof).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  Result run(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + all);
    }
    return new Result(process.exitValue(), output);
  }
}
