package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.local.ScoreTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What serve says when it cannot start: one line, and an exit code. */
@Timeout(120)
final class ServeErrorsTest {
  @Test
  void serve_httpPortInUse_saysWhatToDo() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertFails(
          3,
          "port "
              + port
              + " on 127.0.0.1 is in use: stop what listens there or choose another with"
              + " --port (0 = any free one)",
          "--dynamodb-port=0",
          "--port",
          Integer.toString(port));
    }
  }

  @Test
  void serve_dynamoDbPortInUse_saysWhatToDo() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertFails(
          3,
          "port "
              + port
              + " on 127.0.0.1 is in use: stop what listens there or choose another with"
              + " --dynamodb-port (0 = any free one)",
          "--port=0",
          "--dynamodb-port",
          Integer.toString(port));
    }
  }

  @Test
  void serve_functionOfNoKind_saysWhichThereAre() {
    assertFails(
        2,
        "--function must be in-process or packaged, found \"docker\"",
        "--port=0",
        "--dynamodb-port=0",
        "--function=docker");
  }

  @Test
  void serve_packageOfAFunctionInProcess_isRefused() {
    assertFails(
        2,
        "--package is for --function packaged: give both, or neither",
        "--port=0",
        "--dynamodb-port=0",
        "--package=a.zip");
  }

  @Test
  void serve_metricsOfAPackagedFunction_areRefused() {
    assertFails(
        2,
        "--metrics cloudwatch is for --function in-process: leave out one of them",
        "--port=0",
        "--dynamodb-port=0",
        "--function=packaged",
        "--metrics=cloudwatch");
  }

  @Test
  void serve_packageThatIsNotThere_saysHowToBuildIt() {
    assertFails(
        2,
        "cannot unpack no.zip: there is no such file; build it with mvn package, or name another",
        "--port=0",
        "--dynamodb-port=0",
        "--function=packaged",
        "--package=no.zip");
  }

  @Test
  void serve_endpointWithoutAnswer_saysWhatToDo() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String endpoint = "http://127.0.0.1:" + port;

    assertFails(
        3,
        endpoint
            + " does not answer (connection refused): start DynamoDB Local there, or name the"
            + " right endpoint",
        "--endpoint",
        endpoint);
  }

  @Test
  void serve_portAndEndpoint_areRefusedTogether() {
    assertFails(
        2,
        "--dynamodb-port is of the DynamoDB in this process, and --endpoint names another: leave out one of"
            + " them",
        "--endpoint=http://127.0.0.1:8000",
        "--dynamodb-port=8170");
  }

  @Test
  void serve_templateOfAnotherTable_saysWhatDiffersAndDeliversNothing(@TempDir Path directory)
      throws IOException {
    try (TestDatabase database = new TestDatabase()) {
      ScoreTable.create(database.client(), "kept");
      Path template =
          Files.writeString(
              directory.resolve("other.yaml"),
              """
              Resources:
                Plays:
                  Type: AWS::DynamoDB::Table
                  Properties:
                    BillingMode: PAY_PER_REQUEST
                    AttributeDefinitions: [{AttributeName: player, AttributeType: S}]
                    KeySchema: [{AttributeName: player, KeyType: HASH}]
                    StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
                Delivery:
                  Type: AWS::Lambda::EventSourceMapping
                  Properties: {StartingPosition: TRIM_HORIZON}
              """);

      assertFails(
          3,
          "table kept has the key event_key (S, HASH), start_timestamp (N, RANGE), but the template"
              + " declares the key player (S, HASH): give the template that the table was made"
              + " from, or another table or data directory",
          "--endpoint=" + database.endpoint(),
          "--table=kept",
          "--template=" + template);
    }
  }

  @Test
  void serve_tableWithoutStream_saysHowToEnableIt() {
    try (TestDatabase database = new TestDatabase()) {
      database
          .client()
          .createTable(
              request ->
                  request
                      .tableName("silent")
                      .billingMode(BillingMode.PAY_PER_REQUEST)
                      .keySchema(
                          KeySchemaElement.builder()
                              .attributeName("id")
                              .keyType(KeyType.HASH)
                              .build())
                      .attributeDefinitions(
                          AttributeDefinition.builder()
                              .attributeName("id")
                              .attributeType(ScalarAttributeType.S)
                              .build()));

      assertFails(
          3,
          "table silent has no stream: enable it with `aws dynamodb update-table --table-name"
              + " silent --stream-specification"
              + " StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES --endpoint-url "
              + database.endpoint()
              + "`",
          "--endpoint",
          database.endpoint().toString(),
          "--table",
          "silent");
    }
  }

  @Test
  void serve_dataDirectoryIsAFile_saysSo(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertFails(
        3,
        "data directory " + file + " cannot be used (it is a file): name one that can be written",
        "--port=0",
        "--dynamodb-port=0",
        "--data",
        file.toString());
  }

  @Test
  void serve_databaseIsBroken_saysSo(@TempDir Path directory) throws IOException {
    Path dynamoDb = Files.createDirectory(directory.resolve("dynamodb"));
    Files.writeString(dynamoDb.resolve("shared-local-instance.db"), "no database".repeat(100));

    assertFails(
        3,
        dynamoDb.toRealPath()
            + " holds no DynamoDB database that can be read: remove it to begin anew, or name"
            + " another data directory",
        "--port=0",
        "--dynamodb-port=0",
        "--data",
        directory.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --port=65536             | --port must be 0 to 65535, found 65536
          --dynamodb-port=65536    | --dynamodb-port must be 0 to 65535, found 65536
          --port=-1                | --port must be 0 to 65535, found -1
          --port=http              | --port must be 0 to 65535, found http
          --endpoint=127.0.0.1     | --endpoint must be a URL such as http://127.0.0.1:8000, found "127.0.0.1"
          --table=arn:aws:dynamodb:us-east-1:000000000000:table/scores | a table in this process has a name, found "arn:aws:dynamodb:us-east-1:000000000000:table/scores": give a name, or --endpoint
          --template=missing.yaml  | cannot read template missing.yaml (there is no such file): name a CloudFormation template
          --batch-size=0           | --batch-size 0 cannot be used: must be 1 to 10000: batchSize=0
          --starting-position=now  | Invalid value for option '--starting-position': expected one of [TRIM_HORIZON, LATEST] (case-sensitive) but was 'now' (load-test.jar serve --help lists the options)
          """)
  void serve_wrongOption_saysWhichAndHow(String option, String message) {
    assertFails(2, message, option);
  }

  private static void assertFails(int exitCode, String message, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "serve";
    System.arraycopy(options, 0, arguments, 1, options.length);

    CommandRun run = CommandRun.of(arguments);

    assertThat(run.err()).isEqualTo(message + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
