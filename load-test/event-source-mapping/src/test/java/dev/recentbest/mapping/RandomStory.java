package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A stream that is written, split, and whose iterators expire, read by a mapping that is stopped
 * and started, for a function that fails in every way: all by one seed. It ends with a function
 * that has come to its senses, and notes on the way what must not be.
 */
final class RandomStory implements MappingListener {
  private static final int ACTIONS = 80;
  private static final String FILTER =
      "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[{\"prefix\":\"k\"}]}}}}";

  private final SplittableRandom random;
  private final VirtualScheduler time = new VirtualScheduler(MappingRun.START);
  private final ScriptedStream stream = new ScriptedStream(time::now);
  private final InMemoryCheckpointStore checkpoints = new InMemoryCheckpointStore();
  private final MappingSettings settings;
  private final int faultPercent;
  private final Set<String> poison = new HashSet<>();

  /** The open shard of each half of the keys. */
  private final String[] shardOf = {"shard-0", "shard-0"};

  private final List<String> problems = new ArrayList<>();

  /** What was written, by key, in order; and each record's key. */
  private final Map<String, List<String>> written = new LinkedHashMap<>();

  private final Map<String, String> keyOf = new HashMap<>();
  private final Map<String, String> shardOfRecord = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final Map<String, Integer> underWay = new HashMap<>();
  private final Set<String> keysUnderWay = new HashSet<>();
  private final Set<String> inBatch = new HashSet<>();
  private Optional<MappingEngine> engine = Optional.empty();
  private int shards = 1;
  private int run;
  private boolean calm;

  RandomStory(long seed) {
    random = new SplittableRandom(seed);
    faultPercent = random.nextInt(0, 60);
    settings = randomSettings();
    // From 21 digits to 40 in the course of the story, if the steps are large.
    stream.sequenceNumberStep(
        BigInteger.TEN.pow(random.nextInt(0, 19)).add(BigInteger.TEN.pow(20)));
    stream.open("shard-0");
  }

  private MappingSettings randomSettings() {
    boolean limited = random.nextBoolean();
    return new MappingSettings(
        1 + random.nextInt(random.nextBoolean() ? 3 : 30),
        Duration.ofMillis(random.nextBoolean() ? 0 : random.nextInt(5_000)),
        1 + random.nextInt(4),
        StartingPosition.TRIM_HORIZON,
        random.nextInt(4) == 0 ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(),
        limited ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? List.of(FILTER) : List.of(),
        Duration.ofMillis(250));
  }

  MappingSettings settings() {
    return settings;
  }

  List<String> problems() {
    return problems;
  }

  /** The records that were neither delivered nor told of. */
  Set<String> unaccounted() {
    var left = new LinkedHashSet<>(keyOf.keySet());
    left.removeAll(settled);
    return left;
  }

  void play() {
    start();
    for (int action = 0; action < ACTIONS; action++) {
      act();
      time.advance(Duration.ofMillis(random.nextInt(random.nextBoolean() ? 10 : 2_000)));
    }
    calm = true;
    for (int rest = 0; rest < 60 && !unaccounted().isEmpty(); rest++) {
      time.advance(Duration.ofSeconds(10));
    }
    engine.flatMap(MappingEngine::failure).ifPresent(e -> problems.add("failed: " + e));
  }

  private void act() {
    switch (random.nextInt(20)) {
      case 0 -> split(random.nextInt(2));
      case 1 -> stream.expireIterators();
      case 2, 3 -> restart();
      case 4 -> stream.sequenceNumberStep(BigInteger.TEN.pow(20 + random.nextInt(18)));
      default -> write(random.nextInt(random.nextBoolean() ? 4 : 40));
    }
  }

  private void write(int records) {
    for (int record = 0; record < records; record++) {
      int number = random.nextInt(12);
      var key = (number > 9 ? "other" : "k") + number;
      var shard = shardOf[number % 2];
      var sequenceNumber = stream.write(shard, key);
      written.computeIfAbsent(key, k -> new ArrayList<>()).add(sequenceNumber);
      keyOf.put(sequenceNumber, key);
      shardOfRecord.put(sequenceNumber, shard);
      if (settings.maximumRetryAttempts().isPresent() && random.nextInt(40) == 0) {
        poison.add(sequenceNumber);
      }
    }
  }

  /** The shard of half the keys, or of all of them, is followed by one or two others. */
  private void split(int half) {
    var parent = shardOf[half];
    stream.close(parent);
    for (int child = 0; child < 2; child++) {
      if (shardOf[child].equals(parent)) {
        shardOf[child] = "shard-" + shards++;
        stream.open(shardOf[child], Optional.of(parent));
      }
    }
  }

  private void start() {
    run++;
    var edges =
        new MappingEdges(
            Clock.fixed(MappingRun.START, ZoneOffset.UTC),
            random.split(),
            checkpoints,
            FailureDestination.NONE,
            this,
            Optional.empty());
    var fresh = new MappingEngine(stream, ScriptedStream.ARN, this::call, settings, edges, time);
    fresh.start();
    engine = Optional.of(fresh);
  }

  /** Stops cleanly, or just leaves the old one where it is: its calls are never answered. */
  private void restart() {
    var old = engine.orElseThrow();
    if (random.nextBoolean()) {
      var stopped = new ArrayList<String>();
      time.soon(() -> old.stop(() -> stopped.add("stopped")));
      time.advance(Duration.ofSeconds(3));
      if (stopped.isEmpty()) {
        problems.add("did not stop");
      }
      checkCheckpoints();
    } else {
      run++;
      time.soon(() -> old.stop(() -> {}));
    }
    old.failure().ifPresent(e -> problems.add("failed: " + e));
    underWay.clear();
    keysUnderWay.clear();
    start();
  }

  /** What lies at or before a checkpoint is done. */
  private void checkCheckpoints() {
    var saved = checkpoints.load();
    shardOfRecord.forEach(
        (sequenceNumber, shard) -> {
          var checkpoint = saved.getOrDefault(shard, ShardCheckpoint.BEGINNING);
          boolean behind =
              checkpoint.finished()
                  || checkpoint
                      .sequenceNumber()
                      .filter(c -> new BigInteger(c).compareTo(new BigInteger(sequenceNumber)) >= 0)
                      .isPresent();
          if (behind && !settled.contains(sequenceNumber)) {
            problems.add("behind the checkpoint but not done: " + sequenceNumber);
          }
        });
  }

  private void call(byte[] event, Consumer<FunctionOutcome> answered) {
    int ofRun = run;
    var rows = MappingRun.rows(event);
    begin(rows);
    var outcome = FunctionOutcome.of(ignored -> answer(rows).getBytes(UTF_8), event);
    time.at(
        time.now().plusMillis(calm ? 0 : random.nextInt(2_000)),
        () -> {
          if (ofRun == run) {
            end(rows);
            answered.accept(outcome);
          }
        });
  }

  private void begin(List<MappingRun.Row> rows) {
    var shard = shardOfRecord.getOrDefault(rows.get(0).sequenceNumber(), "none");
    if (rows.size() > settings.batchSize()) {
      problems.add("too many records: " + rows.size());
    }
    if (underWay.merge(shard, 1, Integer::sum) > settings.parallelizationFactor()) {
      problems.add("too many calls under way for " + shard);
    }
    var last = BigInteger.ZERO;
    for (var row : rows) {
      var number = new BigInteger(row.sequenceNumber());
      if (!shard.equals(shardOfRecord.get(row.sequenceNumber()))) {
        problems.add("a batch of several shards");
      }
      if (number.compareTo(last) <= 0) {
        problems.add("out of order in a batch: " + row);
      }
      last = number;
      checkEarlierOfKey(row);
    }
    for (var key : rows.stream().map(MappingRun.Row::key).distinct().toList()) {
      if (!keysUnderWay.add(key)) {
        problems.add("two calls under way for " + key);
      }
    }
    inBatch.clear();
  }

  private void checkEarlierOfKey(MappingRun.Row row) {
    for (var earlier : written.getOrDefault(row.key(), List.of())) {
      if (earlier.equals(row.sequenceNumber())) {
        break;
      }
      if (!settled.contains(earlier) && !inBatch.contains(earlier)) {
        problems.add(row + " comes before " + earlier);
      }
    }
    inBatch.add(row.sequenceNumber());
  }

  private void end(List<MappingRun.Row> rows) {
    var shard = shardOfRecord.getOrDefault(rows.get(0).sequenceNumber(), "none");
    underWay.merge(shard, -1, Integer::sum);
    rows.forEach(row -> keysUnderWay.remove(row.key()));
  }

  private String answer(List<MappingRun.Row> rows) {
    if (rows.stream().anyMatch(row -> poison.contains(row.sequenceNumber()))) {
      throw new IllegalStateException("poison");
    }
    if (calm || random.nextInt(100) >= faultPercent) {
      return "";
    }
    return switch (random.nextInt(4)) {
      case 0 -> throw new IllegalStateException("random");
      case 1 -> throw new FunctionThrottledException("random");
      case 2 -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}";
      default -> MappingRun.failing(rows.get(random.nextInt(rows.size())).key()).apply(rows);
    };
  }

  @Override
  public void delivered(DeliveredRecord record) {
    settled.add(record.sequenceNumber());
  }

  @Override
  public void filtered(DeliveredRecord record) {
    settled.add(record.sequenceNumber());
  }

  @Override
  public void discarded(DiscardedBatch batch) {
    batch.records().forEach(record -> settled.add(record.sequenceNumber()));
  }

  @Override
  public void lost(String shardId, Optional<String> checkpoint) {
    problems.add("lost " + shardId + " after " + checkpoint);
  }
}
