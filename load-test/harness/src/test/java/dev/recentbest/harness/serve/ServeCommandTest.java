package dev.recentbest.harness.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.command.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** serve in this process; how it ends a process is tested with processes. */
@Timeout(180)
final class ServeCommandTest {
  @Test
  void serve_playsPut_areOnTheBoardAndInTheLines() {
    try (RunningServe serve =
            new RunningServe(
                "--port=0", "--dynamodb-port=0", "--batch-window=0s", "--poll-interval=20ms");
        ScoreClient client = new ScoreClient(serve.endpoint(), "scores")) {
      serve.out().await("^table +scores \\(new\\)$");
      serve.out().await("^stream +arn:aws:dynamodb:.*:table/scores/stream/");
      serve.out().await("^board +event_key board#recent-best, start_timestamp 0$");
      serve.out().await("^function +in this process; ");
      serve.out().await("^delivery +batches of up to 1000 within 0s, ");
      serve.out().await("^data +none is kept; --data DIR keeps it$");
      String board = serve.out().await("^curl -s (http://127.0.0.1:\\d+/.*)$").group(1);
      assertThat(board).isEqualTo(serve.httpEndpoint() + "/boards/recent-best");
      assertThat(get(board)).contains("\"entries\":[]");
      assertThat(get(serve.httpEndpoint() + "/")).startsWith("<!doctype html>");
      assertThat(client.board("recent-best")).isEmpty();

      client.put("a", 10);

      serve
          .out()
          .await("^\\d\\d:\\d\\d:\\d\\dZ 1 play in 1 batch, 1 write of the board, now 1 entry, ");
      assertThat(client.board("recent-best")).containsExactly("a 10");
      assertThat(serve.end()).isZero();
      serve.out().await(" stopped: 1 play in 1 batch, 1 write of the board, now 1 entry, ");
    }
  }

  @Test
  void serve_otherTableAndBoard_saysHowToUseThem() {
    try (RunningServe serve =
            new RunningServe(
                "--port=0",
                "--dynamodb-port=0",
                "--table=arcade",
                "--board=week",
                "--batch-window=0s",
                "--poll-interval=20ms");
        ScoreClient client = new ScoreClient(serve.endpoint(), "arcade")) {
      serve
          .out()
          .await(
              "^aws dynamodb put-item --endpoint-url http://127.0.0.1:\\d+ --table-name arcade --item ");
      serve.out().await("^aws dynamodb get-item .* --table-name arcade --key .*\"board#week\"");
      client.put("a", 10);
      serve.out().await(" 1 play in 1 batch");

      assertThat(client.board("week")).containsExactly("a 10");
    }
  }

  @Test
  void serve_twoSideBySide_shareNothing() {
    try (RunningServe one =
            new RunningServe(
                "--port=0", "--dynamodb-port=0", "--batch-window=0s", "--poll-interval=20ms");
        RunningServe other =
            new RunningServe(
                "--port=0", "--dynamodb-port=0", "--batch-window=0s", "--poll-interval=20ms");
        ScoreClient toOne = new ScoreClient(one.endpoint(), "scores");
        ScoreClient toOther = new ScoreClient(other.endpoint(), "scores")) {
      toOne.put("a", 10);
      toOther.put("b", 20);
      one.out().await(" 1 play in 1 batch");
      other.out().await(" 1 play in 1 batch");

      assertThat(toOne.board("recent-best")).containsExactly("a 10");
      assertThat(toOther.board("recent-best")).containsExactly("b 20");
    }
  }

  @Test
  void serve_atAnothersEndpoint_usesItsTable() {
    try (RunningServe first =
        new RunningServe(
            "--port=0", "--dynamodb-port=0", "--batch-window=0s", "--poll-interval=20ms")) {
      String endpoint = first.endpoint();
      try (ScoreClient client = new ScoreClient(endpoint, "scores")) {
        client.put("a", 10);
        first.out().await(" 1 play in 1 batch");
        try (RunningServe second =
            new RunningServe(
                "--port=0",
                "--endpoint=" + endpoint,
                "--batch-window=0s",
                "--poll-interval=20ms")) {
          String page = second.httpEndpoint();
          second.out().await("DynamoDB +" + endpoint + " \\(elsewhere\\)$");
          second.out().await("^table +scores \\(found\\)$");
          second.out().await(" 1 play in 1 batch");
          assertThat(get(page + "/boards/recent-best/skyband")).contains("\"event_key\":\"a\"");
          assertThat(second.end()).isZero();
        }
        assertThat(client.board("recent-best")).containsExactly("a 10");
      }
    }
  }

  @Test
  void serve_endpointStopsToAnswer_saysSoAndGoesOn() {
    try (RunningServe first = new RunningServe("--port=0", "--dynamodb-port=0")) {
      String endpoint = first.endpoint();
      try (RunningServe second =
          new RunningServe("--port=0", "--endpoint=" + endpoint, "--poll-interval=20ms")) {
        second.out().await("^delivery ");
        assertThat(first.end()).isZero();
        second.err().await(" the stream did not answer and is asked again: ");

        assertThat(second.exitCode()).isNotDone();
        assertThat(second.end()).isZero();
      }
    }
  }

  @Test
  void serve_deliveryFailsForGood_endsAndSaysWhy(@TempDir Path data) throws IOException {
    try (RunningServe serve =
        new RunningServe(
            "--port=0",
            "--dynamodb-port=0",
            "--data=" + data,
            "--batch-window=0s",
            "--poll-interval=20ms")) {
      String endpoint = serve.endpoint();
      String stream = serve.out().await("/stream/(.*)$").group(1).replace(':', '-');
      String draft = "checkpoints-scores-stream-" + stream + ".json.new";
      Files.createDirectory(data.resolve(draft));
      try (ScoreClient client = new ScoreClient(endpoint, "scores")) {
        client.put("a", 10);
      }

      assertThat(serve.exitCode().join()).isEqualTo(ExitCode.ENVIRONMENT.number());
    }
  }

  private static String get(String address) {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
