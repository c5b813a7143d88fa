package dev.recentbest.harness.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.cloudwatch.FakeCloudWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay --metrics cloudwatch}, the packaged command, with a CloudWatch on this machine. */
@Timeout(120)
final class ReplayMetricsIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void replay_threePlays_sendsThemToCloudWatchAtTheEnd() throws Exception {
    try (FakeCloudWatch cloudWatch = new FakeCloudWatch()) {
      Process replay =
          PackagedCommand.start(
              List.of(
                  "-Daws.region=us-east-1",
                  "-Daws.accessKeyId=local",
                  "-Daws.secretAccessKey=local",
                  "-Daws.endpointUrlCloudWatch=" + cloudWatch.endpoint()),
              "replay",
              "--input",
              plays().toString(),
              "--metrics",
              "cloudwatch");

      assertThat(PackagedCommand.end(replay).exitCode()).isZero();
      assertThat(cloudWatch.values("PlaysMerged", 1).stream().mapToDouble(each -> each).sum())
          .isEqualTo(3);
      assertThat(cloudWatch.requests())
          .allMatch(request -> request.path("Namespace").asText().equals("RecentBest"));
    }
  }

  private Path plays() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String player : List.of("a", "b", "c")) {
      lines
          .append("{\"event_key\":\"")
          .append(player)
          .append("\",\"length_seconds\":55,\"start_timestamp\":1428071547,\"completed\":true,")
          .append("\"score\":924,\"handle\":\"x\",\"achievements\":[]}\n");
    }
    return Files.writeString(folder.resolve("plays.ndjson"), lines);
  }
}
