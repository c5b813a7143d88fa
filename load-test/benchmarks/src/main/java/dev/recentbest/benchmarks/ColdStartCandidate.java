package dev.recentbest.benchmarks;

import dev.recentbest.runtime.FunctionConfiguration;
import java.nio.file.Path;
import java.util.List;

/**
 * A function to measure.
 *
 * @param name how the table calls it
 * @param handler the class that Lambda calls
 * @param zip what is deployed
 * @param eventKey the partition key of the item that it keeps
 * @param jvmOptions the JVM's options
 * @param snapStart whether it begins from a snapshot
 */
record ColdStartCandidate(
    String name,
    String handler,
    Path zip,
    String eventKey,
    List<String> jvmOptions,
    boolean snapStart) {
  private static final List<String> TEMPLATE_OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** The deployed function, and what a team would write first. */
  static final List<ColdStartCandidate> ROUTES =
      List.of(
          plain("plain, the JVM's defaults", List.of()),
          plain("plain, our options", TEMPLATE_OPTIONS),
          deployed("deployed", TEMPLATE_OPTIONS, false),
          deployed("deployed, from a snapshot", TEMPLATE_OPTIONS, true));

  /** The deployed function with other options. */
  static final List<ColdStartCandidate> OPTIONS =
      List.of(
          deployed("the JVM's defaults", List.of(), false),
          deployed("-XX:TieredStopAtLevel=1", List.of("-XX:TieredStopAtLevel=1"), false),
          deployed("-XX:+UseSerialGC", List.of("-XX:+UseSerialGC"), false),
          deployed("both", TEMPLATE_OPTIONS, false),
          deployed(
              "both, -Xshare:off",
              List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:off"),
              false),
          deployed(
              "both, -XX:-UsePerfData",
              List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
              false));

  FunctionConfiguration configure(FunctionConfiguration function) {
    FunctionConfiguration configured = function.withJvmOptions(jvmOptions);
    return snapStart ? configured.withSnapStart() : configured;
  }

  private static ColdStartCandidate plain(String name, List<String> jvmOptions) {
    return new ColdStartCandidate(
        name,
        "dev.recentbest.plain.PlainFunction",
        Path.of("load-test/plain-function/target/plain-function.zip"),
        "plain-board",
        jvmOptions,
        false);
  }

  private static ColdStartCandidate deployed(
      String name, List<String> jvmOptions, boolean snapStart) {
    return new ColdStartCandidate(
        name,
        "dev.recentbest.lambda.RollUpHandler",
        Path.of("rollup/lambda/target/recent-best-rollup.zip"),
        "board#recent-best",
        jvmOptions,
        snapStart);
  }
}
