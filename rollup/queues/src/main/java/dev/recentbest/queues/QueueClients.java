package dev.recentbest.queues;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Clients of SQS that give up soon: whoever waits has other records to see to. */
public final class QueueClients {
  /** A queue is in the same region: what has not connected by then is broken. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  /** Ten messages take tens of milliseconds. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

  /** One retry; what fails twice is delivered again anyway. */
  private static final int ATTEMPTS = 2;

  private QueueClients() {}

  /**
   * A client of the SQS that has a queue, without region and credentials yet.
   *
   * @param queue the queue's URL; requests go to its host
   * @param further changes its configuration; a later change of the builder's would take the place
   *     of all of it
   */
  public static SqsClientBuilder of(
      URI queue, Consumer<ClientOverrideConfiguration.Builder> further) {
    return SqsClient.builder()
        .endpointOverride(queue.resolve("/"))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT))
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(strategy -> strategy.maxAttempts(ATTEMPTS))
                    .applyMutation(further));
  }
}
