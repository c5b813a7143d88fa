package dev.recentbest.harness.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.command.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** serve with the function that is deployed, in processes of its own. */
@Timeout(180)
final class ServePackagedIT {
  private static final String ZIP = System.getProperty("rollup.zip", "");

  @Test
  void serve_processIsKilled_nextBatchGetsANewOne() {
    try (RunningServe serve = start("--package=" + ZIP);
        ScoreClient client = new ScoreClient(serve.endpoint(), "arcade")) {
      serve.out().await("^function +packaged: .*recent-best-rollup.zip under Lambda's runtime");
      client.put("a", 10);
      ProcessHandle first = process(serve);
      serve.out().await(" 1 record in 1 batch of the packaged function$");
      assertThat(client.board("week")).containsExactly("a 10");

      first.destroyForcibly();
      first.onExit().join();
      client.put("b", 20);
      serve.err().await("the function's process " + first.pid() + " has ended; ");
      ProcessHandle second = process(serve);
      serve.out().await(" 1 record in 1 batch of the packaged function$");
      assertThat(client.board("week")).containsExactly("b 20", "a 10");

      assertThat(serve.end()).isZero();
      serve.out().await(" stopped: 2 records in 2 batches of the packaged function$");
      assertThat(second.isAlive()).isFalse();
    }
  }

  @Test
  void serve_noSuchZip_saysSo(@TempDir Path directory) {
    try (RunningServe serve = start("--package=" + directory.resolve("no.zip"))) {
      assertThat(serve.exitCode().join()).isEqualTo(ExitCode.WRONG_INPUT.number());
    }
  }

  private static RunningServe start(String packageOption) {
    return new RunningServe(
        "--port=0",
        "--dynamodb-port=0",
        "--table=arcade",
        "--board=week",
        "--function=packaged",
        packageOption,
        "--batch-window=0s",
        "--poll-interval=20ms");
  }

  private static ProcessHandle process(RunningServe serve) {
    long pid = Long.parseLong(serve.err().await("the function runs in process (\\d+)$").group(1));
    return ProcessHandle.of(pid).orElseThrow();
  }
}
