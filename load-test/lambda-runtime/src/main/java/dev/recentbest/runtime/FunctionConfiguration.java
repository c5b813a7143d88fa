package dev.recentbest.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a function is run.
 *
 * @param name of the function
 * @param handler the class that Lambda calls
 * @param memoryMegabytes of one environment, 128 to 10240
 * @param timeout after which an invocation is cut off; whole milliseconds, positive
 * @param snapStart whether the environments begin from a snapshot
 * @param java the program that runs it
 * @param jvmOptions the JVM's options, but for the heap's size
 * @param environment the function's variables, with its region and credentials
 */
public record FunctionConfiguration(
    String name,
    String handler,
    int memoryMegabytes,
    Duration timeout,
    boolean snapStart,
    Path java,
    List<String> jvmOptions,
    Map<String, String> environment) {
  /** Of the memory Lambda's Java runtimes give so many percent to the heap. */
  private static final long HEAP_PERCENT = 85;

  /** One core or less, and a life of seconds: the simplest collector, and the first compiler. */
  private static final List<String> LAMBDA_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final int LEAST_MEGABYTES = 128;
  private static final int MOST_MEGABYTES = 10_240;
  private static final long KILOBYTES = 1024;

  public FunctionConfiguration {
    if (memoryMegabytes < LEAST_MEGABYTES || memoryMegabytes > MOST_MEGABYTES) {
      throw new IllegalArgumentException(
          "must be 128 to 10240: memoryMegabytes=" + memoryMegabytes);
    }
    if (timeout.toMillis() <= 0) {
      throw new IllegalArgumentException("must be > 0: timeout=" + timeout);
    }
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
  }

  /**
   * A function with 512 MB and a minute, on the Java that runs this with the options that Lambda's
   * runtimes have, from no snapshot.
   *
   * @param environment the function's variables, with its region and credentials
   */
  public static FunctionConfiguration of(
      String name, String handler, Map<String, String> environment) {
    return new FunctionConfiguration(
        name,
        handler,
        512,
        Duration.ofMinutes(1),
        false,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        LAMBDA_OPTIONS,
        environment);
  }

  public FunctionConfiguration withTimeout(Duration newTimeout) {
    return new FunctionConfiguration(
        name, handler, memoryMegabytes, newTimeout, snapStart, java, jvmOptions, environment);
  }

  public FunctionConfiguration withSnapStart() {
    return new FunctionConfiguration(
        name, handler, memoryMegabytes, timeout, true, java, jvmOptions, environment);
  }

  public FunctionConfiguration withJvmOptions(List<String> options) {
    return new FunctionConfiguration(
        name, handler, memoryMegabytes, timeout, snapStart, java, options, environment);
  }

  /** Its ARN, were it on Lambda. */
  String arn() {
    return "arn:aws:lambda:us-east-1:123456789012:function:" + name;
  }

  /** The heap that Lambda's Java runtime would allow. */
  String heapOption() {
    return "-XX:MaxHeapSize=" + KILOBYTES * memoryMegabytes * HEAP_PERCENT / 100 + "k";
  }
}
