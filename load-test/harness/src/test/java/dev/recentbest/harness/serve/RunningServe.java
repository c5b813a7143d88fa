package dev.recentbest.harness.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.command.StopSignal;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;

/** A serve that runs on a thread of its own. */
final class RunningServe implements AutoCloseable {
  private final StopSignal stop = new StopSignal();
  private final OutputLines out = new OutputLines();
  private final OutputLines err = new OutputLines();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private String httpEndpoint = "";

  RunningServe(String... options) {
    ServeCommand command =
        new ServeCommand(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), stop);
    CommandLine line = new CommandLine(command);
    SettingOptions.addTo(line.getCommandSpec());
    line.setExecutionExceptionHandler((e, failed, parsed) -> exitCodeOf(e));
    Thread thread = new Thread(() -> exitCode.complete(line.execute(options)), "serve");
    thread.start();
  }

  private static int exitCodeOf(Exception e) throws Exception {
    if (e instanceof CommandFailure failure) {
      return failure.exitCode().number();
    }
    throw e;
  }

  OutputLines out() {
    return out;
  }

  OutputLines err() {
    return err;
  }

  CompletableFuture<Integer> exitCode() {
    return exitCode;
  }

  /** Where its DynamoDB is. */
  String endpoint() {
    httpEndpoint();
    return out.await("DynamoDB +(http://127.0.0.1:\\d+) ").group(1);
  }

  /** Where its page is, without the last slash; it says so first. */
  String httpEndpoint() {
    if (httpEndpoint.isEmpty()) {
      httpEndpoint = out.await("^page +(http://127.0.0.1:\\d+)/$").group(1);
    }
    return httpEndpoint;
  }

  int end() {
    stop.ask();
    return exitCode.join();
  }

  @Override
  public void close() {
    stop.ask();
  }
}
