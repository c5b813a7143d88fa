package dev.recentbest.harness;

import static dev.recentbest.harness.CommandRun.assertEnvironment;
import static dev.recentbest.harness.CommandRun.assertWrong;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What is said, in one line, when ports, endpoints and tables are not as they must be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplaySurroundingsTest {
  private final TestDatabase database = new TestDatabase();
  private final Path folder;
  private final Path input;

  ReplaySurroundingsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    input = Files.writeString(folder.resolve("plays"), Plays.text(Plays.line("ann", 1060, 924)));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void replay_boardOfOtherRules_isRefused() {
    String table = database.freshTable();
    assertThat(replayInto(table).exitCode()).isEqualTo(0);
    String refusal =
        "board recent-best in table "
            + table
            + " was written with board-size 10, slack 5, window PT1H, clock-allowance PT5M, tick"
            + " PT1S: give the same, or replay into another table";

    assertWrong(replayInto(table, "--board-size", "5", "--window", "10m"), refusal);
    assertWrong(replayInto(table, "--tick", "1m"), refusal);
  }

  @Test
  void replay_embeddedTableByItsArn_asksForAName() {
    CommandRun run =
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--table",
            "arn:aws:dynamodb:us-east-1:000000000000:table/scores");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("table arn:aws:dynamodb:us-east-1:000000000000:table/scores cannot be made (")
        .endsWith("): give a name, or the --endpoint of the DynamoDB that has it\n")
        .hasLineCount(1);
  }

  @Test
  void replay_portInUse_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandRun run =
          CommandRun.of(
              "replay",
              "--input",
              input.toString(),
              "--dynamodb-port",
              Integer.toString(taken.getLocalPort()));

      assertEnvironment(
          run,
          "port "
              + taken.getLocalPort()
              + " on 127.0.0.1 is in use: stop what listens there or choose another with"
              + " --dynamodb-port (0 = any free one)");
    }
  }

  @Test
  void replay_endpointThatRefuses_saysSo() throws IOException {
    String endpoint;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      endpoint = "http://127.0.0.1:" + socket.getLocalPort();
    }

    assertEnvironment(
        CommandRun.replay(input, URI.create(endpoint), "scores"),
        endpoint
            + " does not answer (connection refused): start DynamoDB Local there, or name the right"
            + " endpoint");
  }

  @Test
  void replay_endpointThatDoesNotAnswer_givesUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort();

      assertEnvironment(
          CommandRun.replay(input, URI.create(endpoint), "scores"),
          endpoint
              + " does not answer (timed out): start DynamoDB Local there, or name the right"
              + " endpoint");
    }
  }

  @Test
  void replay_endpointThatIsNoDynamoDb_saysSo() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
      CommandRun run = CommandRun.replay(input, URI.create(endpoint), "scores");

      assertThat(run.err())
          .startsWith("table scores at " + endpoint + " cannot be looked up (")
          .endsWith("): name a DynamoDB's endpoint and the right table\n")
          .hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(3);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void replay_tableMissing_saysSo() {
    assertEnvironment(
        replayInto("missing"),
        "table missing does not exist at "
            + database.endpoint()
            + ": create it, or name the right table and endpoint");
  }

  @Test
  void invoke_tableMissing_failsTheBatchAndSaysSo() throws IOException {
    Path event =
        Files.writeString(
            folder.resolve("event"), StreamEvents.of(StreamEvents.record("101", "ann", 1000, "9")));
    CommandRun run =
        CommandRun.of(
            "invoke",
            "--event",
            event.toString(),
            "--endpoint",
            database.endpoint().toString(),
            "--table",
            "missing");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}\n",
                event
                    + ": cannot write board#recent-best in table missing: there is no such table;"
                    + " check its name, region and endpoint\n"));
  }

  @Test
  void replay_tableWithoutStream_saysHowToEnableIt() {
    database
        .client()
        .createTable(
            request ->
                request
                    .tableName("no-stream")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(hashKey("event_key"))
                    .attributeDefinitions(text("event_key")));

    assertEnvironment(
        replayInto("no-stream"),
        "table no-stream has no stream: enable it with `aws dynamodb update-table --table-name"
            + " no-stream --stream-specification"
            + " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES --endpoint-url "
            + database.endpoint()
            + "`");
  }

  @Test
  void replay_streamOfAnotherViewType_saysHowToChangeIt() {
    createTable("new-images", "event_key", StreamViewType.NEW_IMAGE);

    assertEnvironment(
        replayInto("new-images"),
        "the stream of table new-images carries NEW_IMAGE, not NEW_AND_OLD_IMAGES: disable it with"
            + " `aws dynamodb update-table --table-name new-images --stream-specification"
            + " StreamEnabled=false --endpoint-url "
            + database.endpoint()
            + "`, then enable it with `aws dynamodb update-table --table-name new-images"
            + " --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES"
            + " --endpoint-url "
            + database.endpoint()
            + "`");
  }

  @Test
  void replay_tableWithOtherKeys_saysSoWithOrWithoutRows() {
    createTable("other-keys", "id", StreamViewType.NEW_AND_OLD_IMAGES);
    CommandRun empty = replayInto("other-keys");
    database.put("other-keys", Map.of("id", AttributeValue.fromS("x")));
    CommandRun filled = replayInto("other-keys");

    for (CommandRun run : List.of(empty, filled)) {
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err())
          .startsWith(
              "cannot read board#recent-best in table other-keys: The number of conditions on the"
                  + " keys is invalid")
          .hasLineCount(1);
    }
  }

  private void createTable(String name, String key, StreamViewType view) {
    database
        .client()
        .createTable(
            request ->
                request
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(hashKey(key))
                    .attributeDefinitions(text(key))
                    .streamSpecification(s -> s.streamEnabled(true).streamViewType(view)));
  }

  private static KeySchemaElement hashKey(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private CommandRun replayInto(String table, String... more) {
    return CommandRun.replay(input, database.endpoint(), table, more);
  }
}
