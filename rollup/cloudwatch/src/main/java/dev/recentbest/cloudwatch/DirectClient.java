package dev.recentbest.cloudwatch;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;

/**
 * The asynchronous client that Micrometer's registry asks for, without an asynchronous HTTP client:
 * the call is made, and over, before its future is returned, or is left to be made later. It can do
 * nothing else.
 */
final class DirectClient implements CloudWatchAsyncClient {
  private final MetricSender sender;
  private final Clock clock;
  private final boolean sends;

  private DirectClient(MetricSender sender, Clock clock, boolean sends) {
    this.sender = sender;
    this.clock = clock;
    this.sends = sends;
  }

  /** One that has each request sent. */
  static DirectClient sending(MetricSender sender, Clock clock) {
    return new DirectClient(sender, clock, true);
  }

  /** One that leaves it to another to have the sender send. */
  static DirectClient keeping(MetricSender sender, Clock clock) {
    return new DirectClient(sender, clock, false);
  }

  /** Always succeeds: what cannot be sent now is the sender's to keep. */
  @Override
  public CompletableFuture<PutMetricDataResponse> putMetricData(PutMetricDataRequest request) {
    sender.keep(BoardData.of(request.metricData(), clock.instant()));
    if (sends) {
      sender.send();
    }
    return CompletableFuture.completedFuture(PutMetricDataResponse.builder().build());
  }

  @Override
  public String serviceName() {
    return CloudWatchClient.SERVICE_NAME;
  }

  @Override
  public void close() {
    sender.close();
  }
}
