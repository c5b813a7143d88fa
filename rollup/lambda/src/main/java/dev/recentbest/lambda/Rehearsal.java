package dev.recentbest.lambda;

import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.metrics.EmbeddedMetricRegistry;
import dev.recentbest.rollup.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A batch of one play that is merged into a board of nobody's: it loads the classes that the first
 * real batch would have to wait for.
 */
final class Rehearsal {
  /** The JVM compiles what was called some hundred times. */
  private static final int ROUNDS = 300;

  private static final byte[] EVENT =
      """
      {"Records":[{"eventID":"1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",\
      "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1428071603,\
      "Keys":{"event_key":{"S":"p"},"start_timestamp":{"N":"1428071547"}},\
      "NewImage":{"event_key":{"S":"p"},"start_timestamp":{"N":"1428071547"},"length_seconds":{"N":"55"},\
      "completed":{"BOOL":true},"score":{"N":"924"},"handle":{"S":"p"},"achievements":{"L":[]}},\
      "SequenceNumber":"100000000000000000001","SizeBytes":100,"StreamViewType":"NEW_AND_OLD_IMAGES"},\
      "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/scores/stream/2015-04-03T00:00:00.000"}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  private Rehearsal() {}

  /**
   * Runs the batch, and again until it runs as fast as it will.
   *
   * @param nobody a connection that sends nothing
   * @return what became of the last one
   */
  static BatchReport run(Connection nobody, Settings settings, Edges edges) {
    EmbeddedMetricRegistry metrics = new EmbeddedMetricRegistry(edges.clock(), line -> {});
    BatchMeters meters = new BatchMeters(metrics, settings.board());
    BatchReport report = once(nobody, settings, edges);
    for (int i = 1; i < ROUNDS; i++) {
      report = once(nobody, settings, edges);
      meters.handled(
          BatchFigures.of(settings.board(), report, Duration.ZERO, edges.clock().instant()));
      metrics.flush();
    }
    return report;
  }

  private static BatchReport once(Connection nobody, Settings settings, Edges edges) {
    RollUp rollUp = nobody.rollUp((records, timeLeft) -> {}, edges);
    rollUp.prime(settings.invocationTime());
    return rollUp.handle(EVENT, settings::invocationTime);
  }
}
