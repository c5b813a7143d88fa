package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.runtime.ExecutionEnvironment;
import dev.recentbest.runtime.FunctionConfiguration;
import dev.recentbest.runtime.FunctionPackage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The packaged function in one environment, and what it printed. */
final class PackagedRollUp implements AutoCloseable {
  static final String HANDLER = "dev.recentbest.lambda.RollUpHandler";
  static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private final FunctionPackage zip =
      FunctionPackage.unpack(Path.of(Objects.requireNonNull(System.getProperty("rollup.zip"))));
  private final Log log = new Log();
  private final ExecutionEnvironment environment;

  private PackagedRollUp(FunctionConfiguration function) {
    environment = ExecutionEnvironment.start(function, zip, Clock.systemUTC(), log::add);
  }

  /** With 512 MB and a minute, as nobody has configured it further. */
  static PackagedRollUp start(Map<String, String> variables) {
    return start(variables, UnaryOperator.identity());
  }

  static PackagedRollUp start(
      Map<String, String> variables, UnaryOperator<FunctionConfiguration> change) {
    return new PackagedRollUp(change.apply(FunctionConfiguration.of("rollup", HANDLER, variables)));
  }

  /** Another entry point of the same zip. */
  static PackagedRollUp startOther(
      String handler, Map<String, String> variables, UnaryOperator<FunctionConfiguration> change) {
    return new PackagedRollUp(change.apply(FunctionConfiguration.of("other", handler, variables)));
  }

  /** The variables of a function whose table is there. */
  static Map<String, String> variables(URI dynamoDb, String table) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    variables.put("RECENT_BEST_TABLE", table);
    return variables;
  }

  ExecutionEnvironment environment() {
    return environment;
  }

  String invoke(byte[] event) {
    return new String(environment.invoke(event), UTF_8);
  }

  /** The directory into which the zip was unpacked. */
  Path home() {
    return zip.home();
  }

  Log log() {
    return log;
  }

  @Override
  public void close() {
    environment.close();
    zip.close();
  }
}
