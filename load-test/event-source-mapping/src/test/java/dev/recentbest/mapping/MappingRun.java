package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A mapping in virtual time, with a function that answers as a test says and notes of everything
 * that happens. A record is noted by its key, or the keys' values.
 */
final class MappingRun implements MappingListener {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private static final JsonMapper JSON = new JsonMapper();

  final VirtualScheduler time;
  final List<List<String>> batches = new ArrayList<>();
  final List<String> delivered = new ArrayList<>();
  final List<String> filtered = new ArrayList<>();
  final List<DiscardedBatch> discarded = new ArrayList<>();
  final List<String> lost = new ArrayList<>();
  final List<String> delayed = new ArrayList<>();
  Optional<Duration> longestOutage = Optional.empty();
  final List<InvocationReport> reports = new ArrayList<>();
  final List<String> failureRecords = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  final Deque<Function<List<Row>, String>> answers = new ArrayDeque<>();
  Function<List<Row>, String> otherwise = rows -> "";
  CheckpointStore checkpoints = new InMemoryCheckpointStore();
  FailureDestination destination = (record, event) -> failureRecords.add(new String(record, UTF_8));

  /** How long a call takes. */
  Function<List<Row>, Duration> latency = rows -> Duration.ZERO;

  private final DynamoDbStreamsClient client;
  private final String arn;
  private Optional<MappingEngine> engine = Optional.empty();

  /** A record, as the function gets it. */
  record Row(String key, String sequenceNumber) {}

  MappingRun(DynamoDbStreamsClient client, String arn) {
    this(client, arn, new VirtualScheduler(START));
  }

  MappingRun(DynamoDbStreamsClient client, String arn, VirtualScheduler time) {
    this.client = client;
    this.arn = arn;
    this.time = time;
  }

  /** A stream in the run's time. */
  static MappingRun scripted(Function<ScriptedStream, ScriptedStream> script) {
    var time = new VirtualScheduler(START);
    return new MappingRun(script.apply(new ScriptedStream(time::now)), ScriptedStream.ARN, time);
  }

  ScriptedStream stream() {
    return (ScriptedStream) client;
  }

  MappingRun start(MappingSettings settings) {
    var edges =
        new MappingEdges(
            Clock.fixed(START, ZoneOffset.UTC),
            new SplittableRandom(42),
            checkpoints,
            destination,
            this,
            longestOutage);
    var started = new MappingEngine(client, arn, this::call, settings, edges, time);
    engine = Optional.of(started);
    started.start();
    time.settle();
    return this;
  }

  MappingRun advance(Duration duration) {
    time.advance(duration);
    return this;
  }

  /** Stops, and says whether it had stopped when no more time had passed. */
  boolean stop() {
    var stopped = new ArrayList<String>();
    time.soon(() -> engine().stop(() -> stopped.add("stopped")));
    time.settle();
    return !stopped.isEmpty();
  }

  MappingEngine engine() {
    return engine.orElseThrow();
  }

  MappingProgress progress() {
    return engine().progress();
  }

  MappingProgress.Shard progress(String shardId) {
    return Optional.ofNullable(progress().shards().get(shardId)).orElseThrow();
  }

  String failure() {
    return engine().failure().map(e -> String.valueOf(e.getMessage())).orElse("");
  }

  /** The checkpoint that would be resumed at. */
  ShardCheckpoint saved(String shardId) {
    return Optional.ofNullable(checkpoints.load().get(shardId)).orElse(ShardCheckpoint.BEGINNING);
  }

  /** How many seconds passed until each call began. */
  List<Double> callSeconds() {
    return reports.stream()
        .map(report -> Duration.between(START, report.started()).toMillis() / 1000.0)
        .toList();
  }

  private void call(byte[] event, Consumer<FunctionOutcome> answered) {
    var rows = rows(event);
    batches.add(rows.stream().map(Row::key).toList());
    events.add(new String(event, UTF_8));
    var answer = Optional.ofNullable(answers.pollFirst()).orElse(otherwise);
    var outcome = FunctionOutcome.of(ignored -> answer.apply(rows).getBytes(UTF_8), event);
    time.at(time.now().plus(latency.apply(rows)), () -> answered.accept(outcome));
  }

  static List<Row> rows(byte[] event) {
    try {
      var rows = new ArrayList<Row>();
      for (var record : JSON.readTree(new String(event, UTF_8)).path("Records")) {
        var keys = new ArrayList<String>();
        record.path("dynamodb").path("Keys").forEach(key -> keys.add(key.path("S").asText()));
        rows.add(
            new Row(
                String.join("", keys), record.path("dynamodb").path("SequenceNumber").asText()));
      }
      return rows;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** An answer that names the records of some keys. */
  static Function<List<Row>, String> failing(String... keys) {
    return rows ->
        rows.stream()
            .filter(row -> List.of(keys).contains(row.key()))
            .map(row -> "{\"itemIdentifier\":\"" + row.sequenceNumber() + "\"}")
            .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
  }

  static Function<List<Row>, String> throwing() {
    return rows -> {
      throw new IllegalStateException("scripted");
    };
  }

  static Function<List<Row>, String> throttled() {
    return rows -> {
      throw new FunctionThrottledException("too many");
    };
  }

  /** Throws whenever one of these is in the batch. */
  static Function<List<Row>, String> throwingAt(String... keys) {
    return rows -> {
      if (rows.stream().anyMatch(row -> List.of(keys).contains(row.key()))) {
        throw new IllegalStateException("scripted");
      }
      return "";
    };
  }

  static String key(DeliveredRecord record) {
    return record.keys().values().stream()
        .map(AttributeValue::s)
        .filter(text -> text != null)
        .collect(Collectors.joining());
  }

  static List<String> keys(DiscardedBatch batch) {
    return batch.records().stream().map(MappingRun::key).toList();
  }

  @Override
  public void delivered(DeliveredRecord record) {
    delivered.add(key(record));
  }

  @Override
  public void filtered(DeliveredRecord record) {
    filtered.add(key(record));
  }

  @Override
  public void discarded(DiscardedBatch batch) {
    discarded.add(batch);
  }

  @Override
  public void lost(String shardId, Optional<String> checkpoint) {
    lost.add(shardId + " after " + checkpoint.orElse("nothing"));
  }

  @Override
  public void invoked(InvocationReport report) {
    reports.add(report);
  }

  @Override
  public void delayed(String reason, Duration pause) {
    delayed.add(reason);
  }
}
