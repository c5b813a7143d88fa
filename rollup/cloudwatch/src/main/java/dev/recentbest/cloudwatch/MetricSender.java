package dev.recentbest.cloudwatch;

import dev.recentbest.rollup.metrics.BoardMetric;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/**
 * Sends data to CloudWatch, one request at a time. What could not be sent waits and goes first the
 * next time, under the time at which it was measured; what is refused for what it is would be
 * again, and is dropped. A request that was carried out, but whose answer got lost, is counted
 * twice. Thread-safe.
 */
final class MetricSender {
  /** CloudWatch API Reference, "PutMetricData". */
  private static final int MOST_DATA_OF_A_REQUEST = 1000;

  /** Of some hundred batches; the oldest go first. */
  private static final int MOST_WAITING = 10_000;

  private final CloudWatchClient client;
  private final Consumer<String> complaints;
  private final Deque<MetricDatum> waiting = new ArrayDeque<>();
  private int lost;

  /**
   * @param complaints takes a line when data could not be sent
   */
  MetricSender(CloudWatchClient client, Consumer<String> complaints) {
    this.client = client;
    this.complaints = complaints;
  }

  /** Lets these wait, after those that do already. */
  synchronized void keep(List<MetricDatum> data) {
    waiting.addAll(data);
    while (waiting.size() > MOST_WAITING) {
      waiting.remove();
      lost++;
    }
  }

  /** Sends what waits, as far as one request goes. */
  synchronized void send() {
    if (waiting.isEmpty()) {
      return;
    }
    List<MetricDatum> first = new ArrayList<>(waiting);
    first = first.subList(0, Math.min(first.size(), MOST_DATA_OF_A_REQUEST));
    try {
      put(first);
      removeFirst(first.size());
    } catch (SdkException e) {
      if (Refusal.isFinal(e)) {
        removeFirst(first.size());
        complaints.accept(dropped(first.size(), e));
      } else {
        complaints.accept(kept(e));
        lost = 0;
      }
    }
  }

  void close() {
    client.close();
  }

  private void removeFirst(int number) {
    for (int i = 0; i < number; i++) {
      waiting.remove();
    }
  }

  private String kept(SdkException failure) {
    return waiting.size()
        + " values of metrics wait for the next time, "
        + lost
        + " are lost: CloudWatch took none ("
        + failure.getMessage()
        + "); check network, endpoint and the permission cloudwatch:PutMetricData";
  }

  private static String dropped(int number, SdkException failure) {
    return number
        + " values of metrics are lost: CloudWatch refuses them ("
        + failure.getMessage()
        + "); check the endpoint, and the board's id, which is in each of them";
  }

  private void put(List<MetricDatum> data) {
    client.putMetricData(it -> it.namespace(BoardMetric.NAMESPACE).metricData(data));
  }
}
