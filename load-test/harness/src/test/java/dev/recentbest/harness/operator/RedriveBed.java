package dev.recentbest.harness.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.Output;
import dev.recentbest.cli.command.RedriveConnections;
import dev.recentbest.cli.connection.AwsConnections;
import dev.recentbest.cli.operator.RebuildCommand;
import dev.recentbest.cli.operator.RedriveCommand;
import dev.recentbest.display.Palette;
import dev.recentbest.display.Terminal;
import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.local.ScoreTable;
import dev.recentbest.mapping.EventSourceMapping;
import dev.recentbest.mapping.MappingEdges;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.queues.QueueServer;
import dev.recentbest.queues.SqsSetAside;
import dev.recentbest.rollup.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A table with its stream, the two queues, and an operator at {@code redrive}. */
final class RedriveBed implements AutoCloseable {
  /** When the operator works. */
  static final long NOW = 1_428_071_700;

  private final EmbeddedDynamoDb dynamoDb;
  private final LocalClients clients;
  private final QueueServer sqs;
  private final Settings settings;
  private final String streamArn;
  private final URI givenUp;
  private final URI setAside;
  private final LocalRollUp function;
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * @param name of the table, and how those of the queues begin
   */
  RedriveBed(EmbeddedDynamoDb dynamoDb, QueueServer sqs, String name) {
    this.dynamoDb = dynamoDb;
    this.clients = LocalClients.open(dynamoDb.endpoint());
    this.sqs = sqs;
    this.settings =
        Settings.read(Map.of(), Map.of(), Map.of("table", name, "board-size", "3", "slack", "1"));
    this.streamArn = ScoreTable.create(clients.dynamoDb(), name);
    this.givenUp = sqs.createQueue(name + "-given-up");
    this.setAside = sqs.createQueue(name + "-set-aside");
    this.function =
        new LocalRollUp(
            clients.dynamoDb(),
            settings,
            new SqsSetAside(sqs.client(), setAside, settings.board().boardId(), 65_536));
    function.ensureBoard();
  }

  URI givenUp() {
    return givenUp;
  }

  URI setAside() {
    return setAside;
  }

  String streamArn() {
    return streamArn;
  }

  void put(Map<String, AttributeValue> row) {
    clients.dynamoDb().putItem(put -> put.tableName(settings.table()).item(row));
  }

  void delete(String player) {
    Map<String, AttributeValue> row = BoardInService.row(player, 0);
    clients
        .dynamoDb()
        .deleteItem(
            delete ->
                delete
                    .tableName(settings.table())
                    .key(
                        Map.of(
                            "event_key", row.get("event_key"),
                            "start_timestamp", row.get("start_timestamp"))));
  }

  /** Runs the function over an event. */
  void handle(byte[] event) {
    function.handle(event);
  }

  /** Delivers the whole stream to a function that fails, and gives it up, in so many batches. */
  void giveAllUp(int batchSize, int batches) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(batches);
    MappingSettings mapped =
        MappingSettings.defaults(StartingPosition.TRIM_HORIZON)
            .withBatchSize(batchSize)
            .withMaximumRetryAttempts(OptionalInt.of(0))
            .withPollInterval(Duration.ofMillis(20));
    MappingEdges edges =
        MappingEdges.ofMachine()
            .withDestination(
                (failure, event) -> {
                  send(givenUp, new String(failure, UTF_8));
                  told.countDown();
                });
    try (EventSourceMapping delivery =
        new EventSourceMapping(
            clients.streams(),
            streamArn,
            event -> {
              throw new IllegalStateException("the function is broken");
            },
            mapped,
            edges)) {
      delivery.start();
      if (!told.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("must give up in time: batches left=" + told.getCount());
      }
    }
  }

  void send(URI queue, String message) {
    sqs.client().sendMessage(it -> it.queueUrl(queue.toString()).messageBody(message));
  }

  int waiting(URI queue) {
    return sqs.visible(queue) + sqs.inFlight(queue);
  }

  List<String> board() {
    return function.readBoard().orElseThrow().state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  long version() {
    return function.readBoard().orElseThrow().token().version();
  }

  /** Runs redrive over both queues. */
  int redriveBoth(String... more) {
    return redrive(
        Stream.concat(
                Stream.of(
                    "--given-up-queue", givenUp.toString(),
                    "--set-aside-queue", setAside.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** Runs redrive; the answer is its exit code. */
  int redrive(String... arguments) {
    CommandLine line = RedriveCommand.in(edges(), PromptConnections::new);
    return run(line, arguments);
  }

  /** Runs rebuild; the answer is its exit code. */
  int rebuild(String... arguments) {
    return run(RebuildCommand.in(edges()), arguments);
  }

  private int run(CommandLine line, String... arguments) {
    line.setExecutionExceptionHandler(
        (e, l, p) -> {
          if (!(e instanceof CommandFailure failure)) {
            throw e;
          }
          err.writeBytes((e.getMessage() + "\n").getBytes(UTF_8));
          return failure.exitCode().number();
        });
    return line.execute(
        Stream.concat(
                Stream.of(
                    "--endpoint", dynamoDb.endpoint().toString(), "--table", settings.table()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Edges edges() {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
    return new Edges(
        new Output(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            new Terminal(false, Palette.NONE, 100),
            atExit -> {}),
        Map.of(),
        Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC),
        time -> {},
        new SplittableRandom(1),
        Optional::empty,
        InputStream.nullInputStream(),
        AwsConnections.byDefaultChain()::open);
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  /** The connections of the program, but for the waiting: here one server knows all messages. */
  private static final class PromptConnections implements RedriveConnections {
    private final AwsConnections real = AwsConnections.byDefaultChain();

    @Override
    public DynamoDbStreamsClient streams(Optional<URI> endpoint) {
      return real.streams(endpoint);
    }

    @Override
    public SqsClient queue(URI queue) {
      return real.queue(queue);
    }

    @Override
    public Duration thoroughWait() {
      return Duration.ZERO;
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
