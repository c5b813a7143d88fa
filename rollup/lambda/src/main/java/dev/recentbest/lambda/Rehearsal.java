package dev.recentbest.lambda;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.metrics.BatchFigures;
import dev.recentbest.rollup.metrics.BatchMeters;
import dev.recentbest.rollup.metrics.EmbeddedMetricRegistry;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.WriteOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A batch of one play that is merged into a board of nobody's, in memory, and measured: it loads
 * the classes that the first real batch would have to wait for.
 */
final class Rehearsal {
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

  /** Runs the batch; answers what a function would. */
  static byte[] run(Settings settings, Edges edges) {
    RollUp rollUp =
        new RollUp(
            new StreamEventReader(settings.reader()),
            new NobodysBoard(settings),
            new NobodysPlays(),
            record -> {},
            settings.merging(),
            edges);
    BatchReport report = rollUp.handle(EVENT, () -> settings.invocationTime());
    measure(settings, report, edges.clock());
    return report.answer().toJson();
  }

  private static void measure(Settings settings, BatchReport report, Clock clock) {
    EmbeddedMetricRegistry nobodys = new EmbeddedMetricRegistry(clock, line -> {});
    new BatchMeters(nobodys, settings.board())
        .handled(BatchFigures.of(settings.board(), report, Duration.ZERO, clock.instant()));
    nobodys.flush();
  }

  /** Takes every item, to the point where it would be sent. */
  private record NobodysBoard(Settings settings) implements BoardTable {
    @Override
    public WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
      BoardItemFormat.decode(BoardItemFormat.encode(settings.board(), item));
      return new WriteOutcome.Written();
    }

    @Override
    public Optional<BoardItem> read(Duration timeLimit) {
      return Optional.empty();
    }
  }

  private record NobodysPlays() implements PlayTable {
    @Override
    public Map<PlayKey, Play> playsOf(
        String player, long startedAfterEpochSecond, Supplier<Duration> timeLimit) {
      return Map.of();
    }

    @Override
    public Set<String> banned(Supplier<Duration> timeLimit) {
      return Set.of();
    }
  }
}
