package dev.recentbest.lambda;

import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes connections to DynamoDB, and to the queue of records that are set aside, from inside a
 * function. It looks only where Lambda puts things: the region and the credentials of the
 * function's role into the environment or, with SnapStart, the credentials behind an address that
 * the environment names. An endpoint other than AWS's own is taken from {@code
 * AWS_ENDPOINT_URL_DYNAMODB}, as by every AWS SDK.
 */
final class Connector {
  private static final String REGION = "AWS_REGION";

  /** DynamoDB is in the same region: what has not connected by then is broken or throttled. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** A write of 400 KB takes tens of milliseconds; the SDK then tries once more. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private final Map<String, String> environment;

  Connector(Map<String, String> environment) {
    this.environment = environment;
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
    return client(http(), credentials());
  }

  /**
   * A connection to nobody, which is as good as one to an empty table for loading what requests
   * need.
   *
   * @throws MissingVariable when the environment names no region
   */
  Connection openToNobody(Settings settings) {
    AwsCredentials nobody = AwsBasicCredentials.create("nobody", "nobody");
    return new Connection(
        client(new NobodysDynamoDb(), StaticCredentialsProvider.create(nobody)), settings);
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

  private static SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT_TIMEOUT)
        .socketTimeout(READ_TIMEOUT)
        .build();
  }

  private DynamoDbClient client(SdkHttpClient http, AwsCredentialsProvider credentials) {
    return DynamoDbClient.builder()
        .region(region())
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(o -> o.defaultProfileFile(ProfileFile.aggregator().build()))
        .build();
  }

  /**
   * The region.
   *
   * @throws MissingVariable when the environment names none
   */
  Region region() {
    return Optional.ofNullable(environment.get(REGION))
        .map(Region::of)
        .orElseThrow(() -> new MissingVariable(REGION));
  }

  /** Those of the function's role. */
  static AwsCredentialsProvider credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }
}
