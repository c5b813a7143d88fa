package dev.recentbest.cloudwatch;

import dev.recentbest.rollup.metrics.BoardMetric;
import io.micrometer.cloudwatch2.CloudWatchConfig;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * Registries that send to CloudWatch what {@link BoardMetric} names, under the same names, units
 * and dimensions as the embedded metric format.
 */
public final class CloudWatchRegistries {
  /** A batch must not wait for its metrics: what is not sent by then goes with the next ones. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(1);

  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

  /** Names are resolved and lines are logged in no time that is known. */
  private static final Duration MARGIN = Duration.ofMillis(500);

  /**
   * The client's HTTP cannot be interrupted: a connection that is late and then silent takes both
   * of their times.
   */
  static final Duration LONGEST_SENDING = CONNECT_TIMEOUT.plus(CALL_TIMEOUT).plus(MARGIN);

  private static final Logger LOG = LoggerFactory.getLogger(CloudWatchRegistries.class);

  private CloudWatchRegistries() {}

  /**
   * A client that tries once and gives up after a second.
   *
   * @param endpoint where CloudWatch is; empty for AWS's own, or what {@code
   *     AWS_ENDPOINT_URL_CLOUDWATCH} says
   */
  public static CloudWatchClient client(
      Region region, AwsCredentialsProvider credentials, Optional<URI> endpoint) {
    return client(region, credentials, endpoint, CALL_TIMEOUT);
  }

  /** A client that tries once and gives up after that time, for who can wait. */
  public static CloudWatchClient client(
      Region region,
      AwsCredentialsProvider credentials,
      Optional<URI> endpoint,
      Duration callTimeout) {
    return CloudWatchClient.builder()
        .region(region)
        .credentialsProvider(credentials)
        .applyMutation(builder -> endpoint.ifPresent(builder::endpointOverride))
        .httpClient(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(callTimeout)
                .build())
        .overrideConfiguration(
            it ->
                it.apiCallTimeout(callTimeout)
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .defaultProfileFile(ProfileFile.aggregator().build()))
        .build();
  }

  /**
   * For a process that is frozen between batches: no thread, and nothing is sent but by a flush.
   *
   * @param clock dates what is sent
   */
  public static FlushedCloudWatchRegistry flushed(CloudWatchClient client, Clock clock) {
    return new FlushedCloudWatchRegistry(new MetricSender(client, LOG::warn), clock);
  }

  /**
   * For a process that runs on: a thread of the registry's own sends once a step, and a last time
   * when it is closed.
   *
   * @param clock dates what is sent
   * @param complaints takes a line when something could not be sent
   */
  public static MeterRegistry running(
      CloudWatchClient client, Clock clock, Duration step, Consumer<String> complaints) {
    CloudWatchMeterRegistry registry =
        new CloudWatchMeterRegistry(
            config(step),
            io.micrometer.core.instrument.Clock.SYSTEM,
            DirectClient.sending(new MetricSender(client, complaints), clock));
    registry.config().namingConvention(BoardData.NAMES);
    return registry;
  }

  static CloudWatchConfig config(Duration step) {
    return new CloudWatchConfig() {
      @Override
      public String namespace() {
        return BoardMetric.NAMESPACE;
      }

      @Override
      public Duration step() {
        return step;
      }

      @Override
      public @Nullable String get(String key) {
        return null;
      }
    };
  }
}
