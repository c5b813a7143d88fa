package dev.recentbest.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A batch with a record that cannot be read, while the queue for it is gone and when it is back.
 */
final class StoppedQueueTest {
  private static final Settings SETTINGS = Settings.read(Map.of(), Map.of(), Map.of());

  private final InMemoryBoardTable table = new InMemoryBoardTable(SETTINGS.board());

  @Test
  void handle_queueStoppedAndStartedAgain_losesNothing() {
    byte[] event =
        StreamRecord.event(
            play("1", "ann", 90),
            play("2", "bob", 80).without("dynamodb.NewImage.score"),
            play("3", "cyd", 70));
    URI queue;
    int port;
    try (QueueServer server = QueueServer.start()) {
      queue = server.createQueue("records");
      port = server.port();
    }
    try (SqsClient client = QueueServer.client(queue)) {
      RollUp function = function(client, queue);
      BatchReport failed = handle(function, event);
      assertThat(answer(failed)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
      assertThat(failed.keptAside()).isEmpty();
      assertThat(players()).containsExactly("ann", "cyd");

      try (QueueServer server = QueueServer.start(port)) {
        server.createQueue("records");
        BatchReport again = handle(function, event);
        assertThat(answer(again)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(server.takeAll(queue))
            .hasSize(1)
            .allMatch(message -> message.contains("\"sequence_number\":\"2\""));
      }
    }
    assertThat(players()).containsExactly("ann", "cyd");
  }

  private RollUp function(SqsClient client, URI queue) {
    return new RollUp(
        new StreamEventReader(SETTINGS.reader()),
        table,
        new InMemoryPlayTable(),
        new SqsSetAside(client, queue, "recent-best", SETTINGS.setAside().maxMessageBytes()),
        SETTINGS.merging(),
        new Edges(
            Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC),
            time -> {},
            new SplittableRandom(1)));
  }

  private static BatchReport handle(RollUp function, byte[] event) {
    return function.handle(event, () -> Duration.ofMinutes(1));
  }

  private static String answer(BatchReport report) {
    return new String(report.answer().toJson(), StandardCharsets.UTF_8);
  }

  private static StreamRecord play(String number, String player, long score) {
    return StreamRecord.insert(number, 1000, new Candidate(player, 990, 1000, score, player));
  }

  private List<String> players() {
    return table.item().orElseThrow().state().entries().stream()
        .map(entry -> entry.play().player())
        .toList();
  }
}
