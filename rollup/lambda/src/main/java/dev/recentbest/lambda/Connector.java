package dev.recentbest.lambda;

import dev.recentbest.environment.FunctionEnvironment;
import dev.recentbest.environment.MissingVariable;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes connections to DynamoDB, and to the queue of records that are set aside, from inside a
 * function.
 */
final class Connector {
  private final FunctionEnvironment environment;

  Connector(Map<String, String> environment) {
    this.environment = new FunctionEnvironment(environment);
  }

  /**
   * Opens a connection; no request is sent.
   *
   * @throws MissingVariable when the environment names no region
   */
  Connection open(Settings settings) {
    return new Connection(client(), settings);
  }

  /**
   * A client; no request is sent.
   *
   * @throws MissingVariable when the environment names no region
   */
  DynamoDbClient client() {
    return environment.client(DynamoDbClient.builder());
  }

  /**
   * A connection to nobody, which is as good as one to an empty table for loading what requests
   * need.
   *
   * @throws MissingVariable when the environment names no region
   */
  Connection openToNobody(Settings settings) {
    return new Connection(environment.clientOfNobody(DynamoDbClient.builder()), settings);
  }

  /**
   * Where records go that cannot be merged: a queue, if there is one, that is connected to when the
   * first one comes; otherwise the log.
   */
  SetAside setAside(Settings settings, Consumer<String> log) {
    return settings
        .setAside()
        .queue()
        .<SetAside>map(
            queue ->
                new SetAsideOnFirstUse(
                    () -> QueueConnection.open(queue, settings, region(), credentials())))
        .orElseGet(() -> new LogSetAside(log));
  }

  /**
   * The region.
   *
   * @throws MissingVariable when the environment names none
   */
  Region region() {
    return environment.region();
  }

  /** Those of the function's role. */
  static AwsCredentialsProvider credentials() {
    return FunctionEnvironment.credentials();
  }
}
