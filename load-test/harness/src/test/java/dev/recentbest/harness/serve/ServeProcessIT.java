package dev.recentbest.harness.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** serve as a process that is ended, or killed, from outside. */
@Timeout(300)
final class ServeProcessIT {
  /** An exit code that a signal caused is 128 and the signal's number; SIGTERM is 15. */
  private static final int ENDED_BY_SIGTERM = 128 + 15;

  private static final long SECONDS_TO_END = 20;

  @TempDir private Path data = Path.of("");

  /** load-test.jar serve. */
  private static final class Running implements AutoCloseable {
    private final Process process;
    private final OutputLines out = new OutputLines();

    private Running(Process process) {
      this.process = process;
      new Thread(this::readAll, "output").start();
    }

    static Running start(String... options) throws IOException {
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of("serve", "--port=0", "--dynamodb-port=0", "--poll-interval=20ms"));
      arguments.addAll(List.of(options));
      return new Running(
          new ProcessBuilder(JavaCommand.of("load-test.jar", List.of(), arguments))
              .redirectErrorStream(true)
              .start());
    }

    String endpoint() {
      return out.await("DynamoDB +(http://127.0.0.1:\\d+) ").group(1);
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    private void readAll() {
      try {
        process.getInputStream().transferTo(out);
      } catch (IOException e) {
        // The output of a killed process ends in the middle.
        if (process.isAlive()) {
          throw new UncheckedIOException("the output must be readable", e);
        }
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  @Test
  void serve_killedAndStartedAgain_hasLostNothing() throws Exception {
    String keep = "--data=" + data;
    try (Running first = Running.start(keep, "--batch-window=0s");
        ScoreClient client = new ScoreClient(first.endpoint(), "scores")) {
      client.put("a", 10);
      first.out.await(" 1 play in 1 batch");
      first.kill();
    }
    // What is written now waits for its batch to fill, and so lies in the stream when it is killed.
    try (Running second = Running.start(keep, "--batch-window=5m");
        ScoreClient client = new ScoreClient(second.endpoint(), "scores")) {
      assertThat(client.board("recent-best")).containsExactly("a 10");
      client.put("b", 20);
      client.put("c", 30);
      second.kill();
    }
    try (Running third = Running.start(keep, "--batch-window=0s");
        ScoreClient client = new ScoreClient(third.endpoint(), "scores")) {
      third.out.await("^table +scores \\(found\\)$");
      third.out.await(" now 3 entries, ");
      client.put("d", 40);
      third.out.await(" now 4 entries, ");

      assertThat(client.board("recent-best")).containsExactly("d 40", "c 30", "b 20", "a 10");
    }
  }

  @Test
  void serve_askedToEnd_endsWithinSecondsWithASummary() throws Exception {
    try (Running serve = Running.start("--batch-window=0s");
        ScoreClient client = new ScoreClient(serve.endpoint(), "scores")) {
      client.put("a", 10);
      serve.out.await(" 1 play in 1 batch");
      // Of the handle: the process's own closes the pipe before the summary comes.
      assertThat(serve.process.toHandle().destroy()).isTrue();

      assertThat(serve.process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
      assertThat(serve.process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      serve.out.await(" stopped: 1 play in 1 batch, 1 write of the board, now 1 entry, ");
    }
  }

  @Test
  void serve_directoryOfARunningOne_isRefused() throws Exception {
    try (Running first = Running.start("--data=" + data)) {
      first.out.await("^data ");
      try (Running second = Running.start("--data=" + data)) {
        second.out.await(
            "^data directory "
                + data.toRealPath()
                + " is in use by process "
                + first.process.pid()
                + ": stop that one, or name another directory$");
        assertThat(second.process.waitFor()).isEqualTo(3);
      }
    }
  }
}
