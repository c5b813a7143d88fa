package dev.recentbest.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.queues.QueueServer;
import dev.recentbest.rollup.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Timeout(180)
final class LocalQueueTest {
  @Test
  void put_playWithoutScore_isAMessageInTheQueue() {
    RecordingListener listener = new RecordingListener();
    try (QueueServer sqs = QueueServer.start()) {
      URI queue = sqs.createQueue("records");
      Settings settings =
          Settings.read(Map.of(), Map.of(), Map.of("set-aside-queue", queue.toString()));
      LocalServiceSettings local = LocalServiceSettings.inMemory(settings);
      try (LocalService service =
          LocalService.start(
              local.withMapping(local.mapping().withMaximumBatchingWindow(Duration.ZERO)),
              listener)) {
        service
            .clients()
            .dynamoDb()
            .putItem(
                put ->
                    put.tableName(service.table())
                        .item(
                            Map.of(
                                "event_key", AttributeValue.fromS("broken"),
                                "start_timestamp", AttributeValue.fromN("1428071547"),
                                "length_seconds", AttributeValue.fromN("55"),
                                "completed", AttributeValue.fromBool(true),
                                "handle", AttributeValue.fromS("\u0001"))));
        assertThat(listener.next().keptAside()).hasSize(1);
      }
      assertThat(sqs.takeAll(queue))
          .singleElement()
          .asString()
          .contains("\"board\":\"recent-best\"", "\"reason\":\"score is missing: ");
    }
  }
}
