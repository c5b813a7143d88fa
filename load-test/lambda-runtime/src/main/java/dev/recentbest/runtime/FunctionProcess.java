package dev.recentbest.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A function in a Java process of its own, its working directory the unpacked zip: as in Lambda's
 * managed runtime the class path is the runtime's alone, which loads the function from there.
 */
final class FunctionProcess implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** From this release on a JVM prints a warning when the runtime loads its native library. */
  private static final int FIRST_TO_WARN_OF_NATIVE_CODE = 24;

  /** Lambda gives a runtime so long to shut down before it kills it. */
  private static final long SHUTDOWN_SECONDS = 2;

  private final Process process;

  /**
   * @param zip the function
   * @param runtimeApi host and port
   * @param log takes the lines that the process prints, on a thread of its own
   * @param whenEnded takes the exit status, after the last line
   */
  FunctionProcess(
      FunctionConfiguration function,
      FunctionPackage zip,
      String runtimeApi,
      Consumer<String> log,
      IntConsumer whenEnded) {
    ProcessBuilder builder = new ProcessBuilder(command(function, zip.nativeLibrary()));
    builder.directory(zip.home().toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(function.environment());
    environment.putAll(lambdaEnvironment(function, zip.home(), runtimeApi));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + function.java(), e);
    }
    Thread reader = new Thread(() -> watch(log, whenEnded), "function-log");
    reader.setDaemon(true);
    reader.start();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it at once, as Lambda does when time runs out. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks it to end, and kills it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(FunctionConfiguration function, Path nativeLibrary) {
    List<String> command = new ArrayList<>();
    command.add(function.java().toString());
    command.add(function.heapOption());
    // Without it the runtime does not call a function's hooks.
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-D" + NativeLibrary.PROPERTY + "=" + nativeLibrary);
    if (Runtime.version().feature() >= FIRST_TO_WARN_OF_NATIVE_CODE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(function.jvmOptions());
    command.addAll(List.of("-cp", RuntimeClassPath.text(), MAIN, function.handler()));
    return command;
  }

  private static Map<String, String> lambdaEnvironment(
      FunctionConfiguration function, Path home, String runtimeApi) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API",
        runtimeApi,
        "_HANDLER",
        function.handler(),
        "AWS_LAMBDA_FUNCTION_NAME",
        function.name(),
        "AWS_LAMBDA_FUNCTION_VERSION",
        "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        Integer.toString(function.memoryMegabytes()),
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        function.snapStart() ? "snap-start" : "on-demand",
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "/aws/lambda/" + function.name(),
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "local",
        "LAMBDA_TASK_ROOT",
        home.toString());
  }

  private void watch(Consumer<String> log, IntConsumer whenEnded) {
    read(log);
    try {
      whenEnded.accept(process.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Consumer<String> log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(log);
    } catch (IOException | UncheckedIOException e) {
      // The process was ended between two lines.
    }
  }
}
