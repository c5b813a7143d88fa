package dev.recentbest.harness.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.Output;
import dev.recentbest.cli.connection.AwsConnections;
import dev.recentbest.display.Palette;
import dev.recentbest.display.Terminal;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.ServiceListener;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A service on one machine, the plays in it, and commands of an operator who waits for its function
 * and for nothing else. Its functions never skip on what they remember.
 */
final class BoardInService implements AutoCloseable {
  /** All plays start then and last a minute. */
  static final long START = 1_428_071_500;

  /** The end of the window that is looked at. */
  static final String AT = "1428071700";

  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<BatchReport> reports = new LinkedBlockingQueue<>();
  private final List<String> asides = new CopyOnWriteArrayList<>();
  private final LocalService service;
  private final Deque<String> typed = new ArrayDeque<>();
  private boolean interactive;
  private Optional<RuntimeException> pauseFailure = Optional.empty();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private ByteArrayOutputStream err = new ByteArrayOutputStream();

  BoardInService() {
    Settings settings =
        Settings.read(
            Map.of(), Map.of(), Map.of("board-size", "3", "slack", "1", "memory-max-age", "0s"));
    LocalServiceSettings local = LocalServiceSettings.inMemory(settings);
    this.service =
        LocalService.start(
            local.withMapping(
                local
                    .mapping()
                    .withMaximumBatchingWindow(Duration.ZERO)
                    .withPollInterval(Duration.ofMillis(20))),
            new ServiceListener() {
              @Override
              public void handled(BatchReport report) {
                report.batch().setAside().forEach(record -> asides.add(record.reason()));
                reports.add(report);
              }
            });
  }

  DynamoDbClient client() {
    return service.clients().dynamoDb();
  }

  String table() {
    return service.table();
  }

  /** Writes a play and waits until the function has handled them. */
  void play(String player, long score) {
    put(row(player, score));
    awaitRecords(1);
  }

  void put(Map<String, AttributeValue> row) {
    client().putItem(put -> put.tableName(table()).item(row));
  }

  /** Deletes a play and waits until the function has handled that. */
  void delete(String player) {
    client().deleteItem(delete -> delete.tableName(table()).key(key(player)));
    awaitRecords(1);
  }

  static Map<String, AttributeValue> row(String player, long score) {
    return Map.of(
        "event_key", AttributeValue.fromS(player),
        "start_timestamp", AttributeValue.fromN(Long.toString(START)),
        "length_seconds", AttributeValue.fromN("60"),
        "completed", AttributeValue.fromBool(true),
        "score", AttributeValue.fromN(Long.toString(score)),
        "handle", AttributeValue.fromS("The " + player));
  }

  private static Map<String, AttributeValue> key(String player) {
    return Map.of(
        "event_key", AttributeValue.fromS(player),
        "start_timestamp", AttributeValue.fromN(Long.toString(START)));
  }

  /** Waits until the function has accepted so many records since this was last asked. */
  void awaitRecords(int count) {
    for (int left = count; left > 0; ) {
      left -= next(Duration.ofSeconds(PATIENCE_SECONDS)).orElseThrow().batch().accepted().count();
    }
  }

  /** What the function set aside by now. */
  List<String> setAside() {
    return asides;
  }

  private Optional<BatchReport> next(Duration time) {
    try {
      return Optional.ofNullable(reports.poll(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError("must not be interrupted", e);
    }
  }

  BoardItem item() {
    return service.readBoard().orElseThrow();
  }

  List<String> board() {
    return item().state().entries().stream()
        .map(entry -> entry.play().player() + " " + entry.play().score())
        .toList();
  }

  /** Overwrites the board, as nobody should. */
  void tamper(Function<BoardState, BoardState> change) {
    BoardItem item = item();
    BoardItem changed =
        new BoardItem(
            change.apply(item.state()),
            new WriteToken(item.token().version() + 1, "tampered"),
            item.newestSeenEpochSecond());
    put(BoardItemFormat.encode(service.settings().function().board(), changed));
  }

  BoardInService typing(String line) {
    interactive = true;
    typed.add(line);
    return this;
  }

  /** The next wait of a command ends it, as a kill would. */
  void failAtPause(RuntimeException failure) {
    pauseFailure = Optional.of(failure);
  }

  Edges edges() {
    out = new ByteArrayOutputStream();
    err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(interactive, Palette.NONE, 100);
    return new Edges(
        new Output(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            terminal,
            atExit -> {}),
        Map.of("RECENT_BEST_MEMORY_MAX_AGE", "1s"),
        Clock.fixed(Instant.ofEpochSecond(Long.parseLong(AT)), ZoneOffset.UTC),
        this::pause,
        new SplittableRandom(1),
        () -> Optional.ofNullable(typed.poll()),
        InputStream.nullInputStream(),
        endpoint -> AwsConnections.byDefaultChain().open(Optional.of(service.endpoint())));
  }

  /** Whoever waits, waits for the function. */
  private void pause(Duration time) {
    pauseFailure.ifPresent(
        failure -> {
          pauseFailure = Optional.empty();
          throw failure;
        });
    next(Duration.ofMillis(100));
  }

  /** Runs a command; the answer is its exit code. */
  int run(Function<Edges, CommandLine> command, String... arguments) {
    CommandLine line = command.apply(edges());
    line.setExecutionExceptionHandler(
        (e, l, p) -> {
          err.writeBytes((e.getMessage() + "\n").getBytes(UTF_8));
          return e instanceof CommandFailure failure ? failure.exitCode().number() : -1;
        });
    return line.execute(arguments);
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  @Override
  public void close() {
    service.close();
  }
}
