package dev.recentbest.harness.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.queues.QueueServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged function with a queue for what it cannot read. */
@Timeout(120)
final class PackagedQueueIT {
  private static final String SQS_CLASSES = "software.amazon.awssdk.services.sqs.";

  @Test
  void invoke_unreadableRecord_isSentAndLoadsSqsOnlyThen(@TempDir Path folder) throws IOException {
    Path classes = folder.resolve("classes.txt");
    try (TestDatabase database = new TestDatabase();
        QueueServer sqs = QueueServer.start()) {
      URI queue = sqs.createQueue("records");
      String table = database.freshTable();
      Map<String, String> variables = PackagedRollUp.variables(database.endpoint(), table);
      variables.put("RECENT_BEST_SET_ASIDE_QUEUE", queue.toString());
      variables.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
      try (PackagedRollUp function = PackagedRollUp.start(variables)) {
        byte[] sound = PlayBatch.of(3).event();
        assertThat(function.invoke(sound)).isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(Files.readString(classes)).contains("RollUpHandler").doesNotContain(SQS_CLASSES);

        String broken = new String(sound, UTF_8).replace("\"7919\"", "\"no\"");
        assertThat(function.invoke(broken.getBytes(UTF_8)))
            .isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(Files.readString(classes)).contains(SQS_CLASSES);
      }
      assertThat(sqs.takeAll(queue))
          .singleElement()
          .asString()
          .contains("\"sequence_number\":\"" + PlayBatch.sequenceNumber(1) + "\"");
    }
  }
}
