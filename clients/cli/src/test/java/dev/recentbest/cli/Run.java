package dev.recentbest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.Output;
import dev.recentbest.display.Palette;
import dev.recentbest.display.ScreenSize;
import dev.recentbest.display.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A command that is about to run, on a clock that moves only while the command pauses. */
final class Run {
  static final Instant START = Instant.ofEpochSecond(10_000);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final DynamoDbClient table;
  private OutputStream sink = out;
  private Terminal terminal = new Terminal(false, Palette.NONE, 80);
  private Instant now = START;
  private Duration step = Duration.ZERO;
  private Optional<URI> endpoint = Optional.empty();
  private InputStream input = InputStream.nullInputStream();
  private final Deque<String> typed = new ArrayDeque<>();

  private Run(DynamoDbClient table) {
    this.table = table;
  }

  static Run on(DynamoDbClient table) {
    return new Run(table);
  }

  Run with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Run typing(String line) {
    typed.add(line);
    return this;
  }

  Run reading(byte[] bytes) {
    input = new ByteArrayInputStream(bytes);
    return this;
  }

  Run onTerminal() {
    return onTerminal(ScreenSize.USUAL);
  }

  Run onTerminal(ScreenSize size) {
    terminal = new Terminal(true, Palette.NONE, size);
    return this;
  }

  Run startingAt(Instant start) {
    now = start;
    return this;
  }

  /** From then on, whoever asks for the time is told one that much later than the one before. */
  Run tickingBy(Duration time) {
    step = time;
    return this;
  }

  Run printingTo(OutputStream other) {
    sink = other;
    return this;
  }

  /** Runs it; the answer is its exit code. */
  int of(String... arguments) {
    Output output =
        new Output(
            new PrintStream(sink, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            terminal,
            atExit -> {});
    return Main.run(
        new Edges(
            output,
            environment,
            new StandingClock(),
            this::pause,
            new SplittableRandom(1),
            () -> Optional.ofNullable(typed.poll()),
            input,
            asked -> {
              endpoint = asked;
              return table;
            }),
        arguments);
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  Instant now() {
    return now;
  }

  Optional<URI> endpoint() {
    return endpoint;
  }

  private void pause(Duration time) {
    now = now.plus(time);
  }

  private final class StandingClock extends Clock {
    @Override
    public Instant instant() {
      now = now.plus(step);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
