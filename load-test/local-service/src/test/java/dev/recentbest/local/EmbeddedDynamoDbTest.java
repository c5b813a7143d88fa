package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EmbeddedDynamoDbTest {
  @Test
  void start_anyPort_answersOnLoopback() {
    try (var dynamoDb = EmbeddedDynamoDb.start(0);
        var clients = LocalClients.open(dynamoDb.endpoint())) {
      assertThat(dynamoDb.endpoint()).hasScheme("http").hasHost("127.0.0.1");
      assertThat(dynamoDb.endpoint().getPort()).isPositive();
      assertThat(clients.dynamoDb().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void start_anyPort_listensOnNoOtherAddress() throws IOException {
    try (var dynamoDb = EmbeddedDynamoDb.start(0)) {
      int port = dynamoDb.endpoint().getPort();
      for (var address : otherAddresses()) {
        assertThatThrownBy(() -> new Socket(address, port).close())
            .as("%s", address)
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  /**
   * The server can be reached at nothing but 127.0.0.1; on Linux 127.0.0.2 is an address of this
   * machine too.
   */
  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
        .filter(address -> !address.isLinkLocalAddress())
        .toList();
  }

  @Test
  void start_portInUse_saysWhatWhereAndWhatToDo() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(port))
          .isInstanceOf(PortUnavailableException.class)
          .hasMessage(
              "port "
                  + port
                  + " on 127.0.0.1 is in use: stop what listens there or choose another with"
                  + " --dynamodb-port (0 = any free one)");
    }
  }

  @Test
  void message_portCannotBeOpened_carriesTheReason() {
    var failure = new IOException("Failed to bind", new IOException("Permission denied"));

    assertThat(new PortUnavailableException("127.0.0.1", 80, "--port", false, failure))
        .hasMessage(
            "port 80 on 127.0.0.1 cannot be opened (Permission denied): choose another with"
                + " --port (0 = any free one)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void start_noSuchPort_isRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddedDynamoDb.start(port))
        .withMessage("must be 0 to 65535: port=" + port);
  }

  @Test
  void close_afterUse_leavesNoThreadAndFreesThePort() {
    var before = threads();
    var dynamoDb = EmbeddedDynamoDb.start(0);
    try (var clients = LocalClients.open(dynamoDb.endpoint())) {
      ScoreTable.create(clients.dynamoDb(), "scores");
    }
    int port = dynamoDb.endpoint().getPort();
    dynamoDb.close();

    assertThat(threads()).isSubsetOf(before);
    EmbeddedDynamoDb.start(port).close();
  }

  @Test
  void close_twice_doesNothingMore() {
    var dynamoDb = EmbeddedDynamoDb.start(0);
    dynamoDb.close();
    dynamoDb.close();
  }

  @Test
  void start_sameDirectoryAgain_hasTablesAndStreamsAsTheyWere(@TempDir Path directory) {
    String streamArn;
    List<String> before;
    try (var dynamoDb = EmbeddedDynamoDb.start(0, directory);
        var clients = LocalClients.open(dynamoDb.endpoint())) {
      streamArn = ScoreTable.create(clients.dynamoDb(), "scores");
      put(clients, "a");
      put(clients, "b");
      before = sequenceNumbers(clients, streamArn);
    }
    try (var dynamoDb = EmbeddedDynamoDb.start(0, directory);
        var clients = LocalClients.open(dynamoDb.endpoint())) {
      assertThat(ScoreTable.streamArn(clients.dynamoDb(), "scores")).isEqualTo(streamArn);
      assertThat(sequenceNumbers(clients, streamArn)).isEqualTo(before).hasSize(2);
      put(clients, "c");
      assertThat(sequenceNumbers(clients, streamArn)).hasSize(3).containsAll(before);
      assertThat(clients.dynamoDb().scan(scan -> scan.tableName("scores")).items()).hasSize(3);
    }
  }

  @Test
  void start_brokenDatabase_saysWhereAndWhatToDo(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("shared-local-instance.db"), "no database".repeat(100));
    var before = threads();

    assertThatThrownBy(() -> EmbeddedDynamoDb.start(0, directory))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessage(
            directory
                + " holds no DynamoDB database that can be read: remove it to begin anew, or name"
                + " another data directory");
    assertThat(threads()).isSubsetOf(before);
  }

  @Test
  void start_directoryCannotBeMade_saysSo(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> EmbeddedDynamoDb.start(0, file))
        .isInstanceOf(DataDirectoryException.class)
        .hasMessageStartingWith("data directory " + file + " cannot be made (")
        .hasMessageEndingWith("): name one that can be written");
  }

  @Test
  void close_keptInADirectory_leavesNoThread(@TempDir Path directory) {
    var before = threads();
    var dynamoDb = EmbeddedDynamoDb.start(0, directory);
    try (var clients = LocalClients.open(dynamoDb.endpoint())) {
      ScoreTable.create(clients.dynamoDb(), "scores");
    }
    dynamoDb.close();

    assertThat(threads()).isSubsetOf(before);
  }

  @Test
  void start_twoAtOnce_shareNothing() {
    try (var one = EmbeddedDynamoDb.start(0);
        var other = EmbeddedDynamoDb.start(0);
        var oneClients = LocalClients.open(one.endpoint());
        var otherClients = LocalClients.open(other.endpoint())) {
      ScoreTable.create(oneClients.dynamoDb(), "scores");
      assertThat(otherClients.dynamoDb().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void use_fromStartToClose_leavesNoFileAndPrintsNothing() throws IOException {
    var files = files();
    var printed = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    try (var capture = new PrintStream(printed, true, UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      try (var dynamoDb = EmbeddedDynamoDb.start(0);
          var clients = LocalClients.open(dynamoDb.endpoint())) {
        ScoreTable.create(clients.dynamoDb(), "scores");
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
    assertThat(files()).isEqualTo(files);
  }

  private static void put(LocalClients clients, String player) {
    clients
        .dynamoDb()
        .putItem(
            request ->
                request
                    .tableName("scores")
                    .item(
                        Map.of(
                            "event_key", AttributeValue.fromS(player),
                            "start_timestamp", AttributeValue.fromN("1"))));
  }

  private static List<String> sequenceNumbers(LocalClients clients, String streamArn) {
    var streams = clients.streams();
    var shards =
        streams.describeStream(each -> each.streamArn(streamArn)).streamDescription().shards();
    var iterator =
        streams
            .getShardIterator(
                each ->
                    each.streamArn(streamArn)
                        .shardId(shards.get(0).shardId())
                        .shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    return streams.getRecords(each -> each.shardIterator(iterator)).records().stream()
        .map(record -> record.dynamodb().sequenceNumber())
        .toList();
  }

  private static Set<Path> files() throws IOException {
    try (var files = Files.list(Path.of(""))) {
      return files.collect(Collectors.toSet());
    }
  }

  /** Threads that would keep the process alive. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
