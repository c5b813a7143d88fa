package dev.recentbest.environment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * The environment of a function. It looks only where Lambda puts things: the region and the
 * credentials of the function's role into the variables or, with SnapStart, the credentials behind
 * an address that the variables name. An endpoint other than AWS's own is taken by the SDK from
 * {@code AWS_ENDPOINT_URL_DYNAMODB} and the like.
 *
 * @param variables the environment variables
 */
public record FunctionEnvironment(Map<String, String> variables) {
  private static final String REGION = "AWS_REGION";

  /**
   * What is called is in the same region: what has not connected by then is broken or throttled.
   */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** A write of 400 KB takes tens of milliseconds; the SDK then tries once more. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  public FunctionEnvironment {
    variables = Map.copyOf(variables);
  }

  /**
   * The region.
   *
   * @throws MissingVariable when the environment names none
   */
  public Region region() {
    return Optional.ofNullable(variables.get(REGION))
        .map(Region::of)
        .orElseThrow(() -> new MissingVariable(REGION));
  }

  /** The credentials of the function's role. */
  public static AwsCredentialsProvider credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }

  /**
   * A client of a service that acts as the function's role; no request is sent.
   *
   * @throws MissingVariable when the environment names no region
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    SdkHttpClient http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT_TIMEOUT)
            .socketTimeout(READ_TIMEOUT)
            .build();
    return client(builder, http, credentials());
  }

  /**
   * A client of a service that calls nobody: whatever it asks, nothing is there.
   *
   * @throws MissingVariable when the environment names no region
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C clientOfNobody(
      B builder) {
    return client(
        builder,
        new NobodysDynamoDb(),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nobody")));
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, SdkHttpClient http, AwsCredentialsProvider credentials) {
    return builder
        .region(region())
        .credentialsProvider(credentials)
        .httpClient(http)
        .overrideConfiguration(o -> o.defaultProfileFile(ProfileFile.aggregator().build()))
        .build();
  }
}
