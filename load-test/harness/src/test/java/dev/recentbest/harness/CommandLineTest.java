package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What is said, in one line, when arguments, files or surroundings are not as they must be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandLineTest {
  private final TestDatabase database = new TestDatabase();
  private Path folder = Path.of("");
  private Path input = Path.of("");

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void writeInput(@TempDir Path fresh) throws IOException {
    folder = fresh;
    input = Files.writeString(folder.resolve("plays"), Plays.text(Plays.line("ann", 1060, 924)));
  }

  @Test
  void noCommand_printsTheUsage() {
    CommandRun run = CommandRun.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Usage: load-test.jar ").contains("replay", "invoke", "demo");
  }

  @Test
  void help_ofACommand_listsOptionsAndSettings() {
    CommandRun run = CommandRun.of("replay", "--help");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).contains("--input", "--boards-at", "--board-size", "default: 10");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reply                          | Unmatched argument at index 0: 'reply' (load-test.jar --help lists the options)
          replay                         | Missing required option: '--input=FILE' (load-test.jar replay --help lists the options)
          replay --input INPUT --bogus   | Unknown option: '--bogus' (load-test.jar replay --help lists the options)
          replay --input INPUT more      | Unmatched argument at index 3: 'more' (load-test.jar replay --help lists the options)
          replay --input INPUT --input X | option '--input' (FILE) should be specified only once (load-test.jar replay --help lists the options)
          replay --input INPUT --batch-size many | Invalid value for option '--batch-size': 'many' is not an int (load-test.jar replay --help lists the options)
          replay --input INPUT --batch-size 0    | --batch-size must be 1 to 1000, found 0
          replay --input INPUT --batch-size 1001 | --batch-size must be 1 to 1000, found 1001
          replay --input INPUT --dynamodb-port 65536 | --dynamodb-port must be 0 to 65535, found 65536
          replay --input INPUT --dynamodb-port -1    | --dynamodb-port must be 0 to 65535, found -1
          replay --input INPUT --endpoint localhost:8000  | --endpoint must be a URL such as http://127.0.0.1:8000, found "localhost:8000"
          replay --input INPUT --endpoint here            | --endpoint must be a URL such as http://127.0.0.1:8000, found "here"
          replay --input INPUT --endpoint ftp://127.0.0.1 | --endpoint must be a URL such as http://127.0.0.1:8000, found "ftp://127.0.0.1"
          replay --input INPUT --boards-at INPUT | --boards-at and --boards-out belong together: give both, or neither
          replay --input INPUT --boards-out X    | --boards-at and --boards-out belong together: give both, or neither
          replay --input INPUT --board-size 0    | setting board-size must be a whole number, 1 to 1000, found "0" (from the command line)
          replay --input INPUT --board-size ten  | setting board-size must be a whole number, 1 to 1000, found "ten" (from the command line)
          replay --input INPUT --window soon     | setting window must be a duration such as 90s, 15m, 1h or PT15M, found "soon" (from the command line)
          replay --input INPUT --window 8d       | setting window must be 1s to 7d, found "8d" (from the command line)
          replay --input INPUT --tick 2h         | setting tick must be 1s to the window, found "2h" (from the command line)
          replay --input INPUT --tick 1500ms     | setting tick must be whole seconds, found "1500ms" (from the command line)
          replay --input INPUT --board a/b       | setting board must be 1 to 100 letters, digits, dots, hyphens or underscores, found "a/b" (from the command line)
          replay --input INPUT --table x         | setting table must be 3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN, found "x" (from the command line)
          replay --input INPUT --max-entries 20  | board-size 10 and slack 3 need room for 156 entries: raise max-entries from 20, or make the board smaller
          demo --step 0                          | --step must be 1 to 30 minutes, found 0
          demo --seed x                          | Invalid value for option '--seed': 'x' is not a long (load-test.jar demo --help lists the options)
          invoke --event INPUT                   | Missing required option: '--endpoint=URL' (load-test.jar invoke --help lists the options)
          invoke --endpoint http://127.0.0.1:1   | Missing required option: '--event=FILE' (load-test.jar invoke --help lists the options)
          invoke --endpoint nowhere --event INPUT | --endpoint must be a URL such as http://127.0.0.1:8000, found "nowhere"
          """)
  void run_wrongArguments_saysWhichInOneLine(String arguments, String problem) {
    CommandRun run = CommandRun.of(arguments.replace("INPUT", input.toString()).split(" +"));

    assertThat(run.err()).isEqualTo(problem + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void replay_unknownFile_saysSo() {
    assertWrong(
        CommandRun.of("replay", "--input", folder.resolve("none").toString()),
        "cannot read "
            + folder.resolve("none")
            + ": there is no such file or folder; check the name");
  }

  @Test
  void replay_folderAsInput_saysSo() {
    assertWrong(
        CommandRun.of("replay", "--input", folder.toString()),
        "cannot read " + folder + ": it is a folder; check the name");
  }

  @Test
  void replay_boardsOutInAMissingFolder_saysSo() throws IOException {
    Path out = folder.resolve("missing").resolve("boards");

    assertWrong(
        replayBoards("1060\n", out),
        "cannot write " + out + ": there is no such file or folder; check the name");
  }

  @Test
  void replay_boardsOutIsAFolder_saysSo() throws IOException {
    assertWrong(
        replayBoards("1060\n", folder),
        "cannot write " + folder + ": it is a folder; check the name");
  }

  @Test
  void replay_boardsOutIsTheInput_isRefusedAndLeavesIt() throws IOException {
    assertWrong(
        replayBoards("1060\n", input),
        "--boards-out " + input + " would overwrite what is read: name another file");
    assertThat(input).hasContent(Plays.line("ann", 1060, 924));
  }

  @Test
  void replay_boardsAtMissing_saysSo() {
    Path times = folder.resolve("times");

    assertWrong(
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            times.toString(),
            "--boards-out",
            folder.resolve("boards").toString()),
        "cannot read " + times + ": there is no such file or folder; check the name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2000,1000 | line 2 is 1000, earlier than the time above it: sort the file, ascending
          1000,noon | line 2 must be a whole number of epoch seconds, 0 to 253402300799, found "noon"
          1000.5    | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "1000.5"
          -1        | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "-1"
          1428071547000 | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "1428071547000"
          99999999999999999999 | line 1 must be a whole number of epoch seconds, 0 to 253402300799, found "99999999999999999999"
          ,,        | is empty: expected epoch seconds, one a line, ascending
          """)
  void replay_wrongTimes_saysWhichLine(String times, String problem) throws IOException {
    assertWrong(
        replayBoards(times.replace(',', '\n'), folder.resolve("boards")),
        folder.resolve("times") + " " + problem);
  }

  @Test
  void replay_timesThatAreNoText_saysSo() throws IOException {
    Path times = Files.write(folder.resolve("times"), new byte[] {(byte) 0xff, 0});

    assertWrong(
        CommandRun.of(
            "replay",
            "--input",
            input.toString(),
            "--boards-at",
            times.toString(),
            "--boards-out",
            folder.resolve("boards").toString()),
        "cannot read " + times + ": it is no UTF-8 text; check the name");
  }

  @Test
  void replay_settingsFileMissing_saysSo() {
    Path settings = folder.resolve("settings");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "cannot read settings file "
            + settings
            + ": there is no such file; check its name and text");
  }

  @Test
  void replay_settingsFileWithAnUnknownName_saysWhich() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings"), "board_size=3\n");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "unknown setting \"board_size\" (from the settings file): docs/settings.md lists their"
            + " names");
  }

  @Test
  void replay_settingsFileWithAWrongValue_saysWhereItIsFrom() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings"), "window=soon\n");

    assertWrong(
        CommandRun.of("replay", "--input", input.toString(), "--settings", settings.toString()),
        "setting window must be a duration such as 90s, 15m, 1h or PT15M, found \"soon\" (from the"
            + " settings file)");
  }

  @Test
  void replay_boardOfOtherRules_isRefused() {
    String table = database.freshTable();
    assertThat(replayInto(table).exitCode()).isEqualTo(0);
    String refusal =
        "board recent-best in table "
            + table
            + " was written with board-size 10, slack 3, window PT1H, clock-allowance PT5M, tick"
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
        replayAt(endpoint, "scores"),
        endpoint
            + " does not answer (connection refused): start DynamoDB Local there, or name the right"
            + " endpoint");
  }

  @Test
  void replay_endpointThatDoesNotAnswer_givesUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort();

      assertEnvironment(
          replayAt(endpoint, "scores"),
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
      CommandRun run = replayAt(endpoint, "scores");

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

  private static void assertWrong(CommandRun run, String problem) {
    assertThat(run).isEqualTo(new CommandRun(2, "", problem + "\n"));
  }

  private static void assertEnvironment(CommandRun run, String problem) {
    assertThat(run).isEqualTo(new CommandRun(3, "", problem + "\n"));
  }

  private CommandRun replayBoards(String times, Path out) throws IOException {
    Path file = Files.writeString(folder.resolve("times"), times);
    return CommandRun.of(
        "replay",
        "--input",
        input.toString(),
        "--boards-at",
        file.toString(),
        "--boards-out",
        out.toString());
  }

  private CommandRun replayInto(String table, String... more) {
    return replayAt(database.endpoint().toString(), table, more);
  }

  private CommandRun replayAt(String endpoint, String table, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "replay", "--input", input.toString(), "--endpoint", endpoint, "--table", table));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
