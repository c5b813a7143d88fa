package dev.recentbest.cli.connection;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.RedriveConnections;
import dev.recentbest.queues.QueueClients;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Connections to DynamoDB with the region and the credentials that the SDK finds by itself. A
 * DynamoDB on this machine takes any: it is given made-up ones, so that the user's own do not
 * travel and need not exist.
 */
public final class AwsConnections implements RedriveConnections {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");

  private static final AwsCredentialsProvider ANY_CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private static final String LOCAL_ADVICE =
      "; for a DynamoDB on this machine give --endpoint http://127.0.0.1:8000";

  // A read takes milliseconds. What takes longer than these is away, and a user is waiting.
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(8);

  /** A request that waits asks all of SQS's servers, one that does not only some of them. */
  private static final Duration THOROUGH_WAIT = Duration.ofSeconds(1);

  /** The SDK's nine for DynamoDB take seconds to find out that nobody is there. */
  private static final int ATTEMPTS = 3;

  private final AwsRegionProvider regions;
  private final AwsCredentialsProvider credentials;

  /** The given sources of region and credentials, asked for connections that leave this machine. */
  AwsConnections(AwsRegionProvider regions, AwsCredentialsProvider credentials) {
    this.regions = regions;
    this.credentials = credentials;
  }

  /** The SDK's default sources. */
  public static AwsConnections byDefaultChain() {
    return new AwsConnections(
        new DefaultAwsRegionProviderChain(), DefaultCredentialsProvider.builder().build());
  }

  /**
   * A connection; no request to DynamoDB is made yet.
   *
   * @param endpoint where to; empty for AWS
   * @throws CommandFailure when there is no region, or there are no credentials
   */
  public DynamoDbClient open(Optional<URI> endpoint) {
    return configured(DynamoDbClient.builder(), endpoint);
  }

  @Override
  public DynamoDbStreamsClient streams(Optional<URI> endpoint) {
    return configured(DynamoDbStreamsClient.builder(), endpoint);
  }

  @Override
  public SqsClient queue(URI queue) {
    boolean local = isLoopback(queue);
    return QueueClients.of(queue, further -> {})
        .region(local ? Region.US_EAST_1 : region())
        .credentialsProvider(local ? ANY_CREDENTIALS : credentials())
        .build();
  }

  @Override
  public Duration thoroughWait() {
    return THOROUGH_WAIT;
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C configured(
      B builder, Optional<URI> endpoint) {
    boolean local = endpoint.filter(AwsConnections::isLoopback).isPresent();
    builder
        .region(local ? Region.US_EAST_1 : region())
        .credentialsProvider(local ? ANY_CREDENTIALS : credentials())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
        .overrideConfiguration(
            override ->
                override
                    .apiCallTimeout(ALL_ATTEMPTS)
                    .retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS)));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  static boolean isLoopback(URI endpoint) {
    return LOOPBACK.matcher(String.valueOf(endpoint.getHost())).matches();
  }

  private Region region() {
    try {
      Region region = regions.getRegion();
      if (region != null) {
        return region;
      }
    } catch (SdkClientException e) {
      // Said below, as for a source that knows none.
    }
    throw new CommandFailure(
        ExitCode.ENVIRONMENT,
        "no AWS region: set AWS_REGION, or a profile that has one with AWS_PROFILE" + LOCAL_ADVICE);
  }

  private AwsCredentialsProvider credentials() {
    try {
      credentials.resolveCredentials();
      return credentials;
    } catch (SdkClientException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "no AWS credentials: log in, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY"
              + LOCAL_ADVICE);
    }
  }
}
