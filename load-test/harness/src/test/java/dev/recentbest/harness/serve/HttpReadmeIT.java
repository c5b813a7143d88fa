package dev.recentbest.harness.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.local.LocalClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's line for a shell, as it stands there, against a service that runs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HttpReadmeIT {
  private static final Path README = Path.of("../../README.md");
  private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";

  @Test
  void curlAndJq_asTheReadmeHasThem_findThePlay() throws Exception {
    assumeTrue(run("curl --version && jq --version").exitCode() == 0, "needs curl and jq");
    String line = line();
    Clock clock = Clock.systemUTC();
    long start = clock.instant().getEpochSecond() - 60;
    try (RunningServe serve =
            new RunningServe(
                "--port=0", "--dynamodb-port=0", "--batch-window=0s", "--poll-interval=20ms");
        LocalClients clients = LocalClients.open(URI.create(serve.endpoint()))) {
      ScoreWriter writer = new ScoreWriter(clients.dynamoDb(), "scores", clock);
      writer.write(new PlayThrough("bob", start, 50, true, 1_000, "Bob", List.of()));
      writer.write(
          new PlayThrough("uid", start, 55, true, Long.MAX_VALUE, "EdScissorHands", List.of()));
      serve.out().await(", now 2 entries, ");

      Result result = run(line.replace(USUAL_ADDRESS, serve.httpEndpoint()));

      assertThat(result.exitCode()).isZero();
      JsonNode entry = new ObjectMapper().readTree(result.out());
      assertThat(entry.get("rank").asInt()).isEqualTo(1);
      assertThat(entry.get("event_key").asText()).isEqualTo("uid");
      assertThat(entry.get("handle").asText()).isEqualTo("EdScissorHands");
      assertThat(entry.get("score_text").asText()).isEqualTo("9223372036854775807");
      assertThat(entry.get("completed_at").asLong()).isEqualTo(start + 55);
      assertThat(entry.get("leaves_at").asLong()).isEqualTo(start + 55 + 3600);
    }
  }

  private record Result(int exitCode, String out) {}

  private static String line() throws IOException {
    List<String> lines =
        Files.readString(README).lines().filter(line -> line.startsWith("    curl ")).toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains(USUAL_ADDRESS, "| jq ");
    return lines.get(0).strip();
  }

  private static Result run(String line) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String out = new String(shell.getInputStream().readAllBytes(), UTF_8);
    return new Result(shell.waitFor(), out);
  }
}
