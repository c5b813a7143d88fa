package dev.recentbest.rollup.merging;

import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small board, its records, and several instances of the function that are given them in any
 * order, in batches of any size, some of them twice, with faults and races on the way, until all of
 * them are safe. What is random is drawn from one seed.
 */
final class Schedule {
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(61),
          Duration.ofHours(1),
          Duration.ofSeconds(-30));

  /** Higher than every sequence number. */
  private static final BigInteger NEVER = BigInteger.TEN.pow(41);

  private final Random random;
  private final List<ScheduledRecord> records;
  private final InMemoryBoardTable table = new InMemoryBoardTable(new BoardKey("recent-best"));
  private final ManualClock clock = new ManualClock();
  private final List<FunctionInstance> instances = new ArrayList<>();
  private final Settings settings;
  private final Set<ScheduledRecord> pending = new LinkedHashSet<>();
  private final Set<ScheduledRecord> inDoubt = new LinkedHashSet<>();
  private final boolean fromTheBeginning;
  private int running;
  private boolean racing;
  private int skips;
  private int steps;

  Schedule(Random random) {
    this.random = random;
    int allowance = random.nextInt(5);
    Map<String, String> options =
        Map.of(
            "board-size",
            Integer.toString(1 + random.nextInt(3)),
            "slack",
            Integer.toString(random.nextInt(2)),
            "window",
            (4 + random.nextInt(11)) + "s",
            "tick",
            (1 + random.nextInt(4)) + "s",
            "clock-allowance",
            allowance + "s",
            "memory-max-age",
            random.nextBoolean() ? "0s" : "60s",
            "remembered-records",
            random.nextBoolean() ? "1" : "4096");
    this.settings = FunctionInstance.settings(options);
    this.records = ScheduledRecord.some(random, allowance);
    this.pending.addAll(records);
    this.fromTheBeginning = random.nextBoolean();
    if (fromTheBeginning) {
      writeEmptyBoard();
    }
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      instances.add(new FunctionInstance(table, clock, random, options));
    }
    table.beforeEachWrite(this::raceSometimes);
  }

  private void writeEmptyBoard() {
    BoardItem empty =
        new BoardItem(
            settings.merging().emptyBoard(), new WriteToken(1, "empty"), OptionalLong.empty());
    table.put(BoardItemFormat.encode(settings.board(), empty));
  }

  boolean isOver() {
    return pending.isEmpty();
  }

  /** Delivers one batch. */
  void step() {
    steps++;
    if (steps > 10_000) {
      throw new IllegalStateException("must end: steps=" + steps);
    }
    clock.advance(JUMPS.get(random.nextInt(JUMPS.size())));
    if (random.nextInt(4) == 0) {
      table.failNext(anyFault(), anyFault());
    }
    deliver(random.nextInt(instances.size()));
    table.failNext();
  }

  private Fault anyFault() {
    List<Fault> faults = List.of(Fault.values());
    return faults.get(random.nextInt(faults.size()));
  }

  private void deliver(int instance) {
    List<ScheduledRecord> batch = anyBatch();
    boolean hurried = random.nextInt(10) == 0;
    Duration timeLeft =
        hurried ? Duration.ofMillis(1000 + random.nextInt(40)) : Duration.ofHours(1);
    running = instance;
    BatchReport report =
        instances
            .get(instance)
            .withTimeLeft(timeLeft)
            .deliver(batch.stream().map(ScheduledRecord::json).toArray(StreamRecord[]::new));
    boolean failed = report.answer().firstFailed().isPresent();
    if (!failed && report.merge().written().isEmpty()) {
      skips++;
    }
    BigInteger firstFailed = report.answer().firstFailed().map(BigInteger::new).orElse(NEVER);
    for (ScheduledRecord record : batch) {
      settle(record, record.sequence().compareTo(firstFailed) < 0);
    }
  }

  private void settle(ScheduledRecord record, boolean safe) {
    if (safe) {
      pending.remove(record);
      inDoubt.remove(record);
    } else if (pending.contains(record)) {
      inDoubt.add(record);
    }
  }

  private List<ScheduledRecord> anyBatch() {
    List<ScheduledRecord> shuffled = new ArrayList<>(pending);
    Collections.shuffle(shuffled, random);
    int size = Math.min(shuffled.size(), 1 + random.nextInt(8));
    List<ScheduledRecord> batch = new ArrayList<>(shuffled.subList(0, size));
    while (random.nextInt(3) == 0) {
      batch.add(records.get(random.nextInt(records.size())));
    }
    if (random.nextInt(6) == 0) {
      batch.removeIf(pending::contains);
    }
    Collections.shuffle(batch, random);
    return batch;
  }

  /** Another instance writes at the moment at which this one's write is about to arrive. */
  private void raceSometimes() {
    if (!racing && random.nextInt(4) == 0) {
      racing = true;
      int interrupted = running;
      deliver((interrupted + 1) % instances.size());
      running = interrupted;
      racing = false;
    }
  }

  /** Whether it is known of every record whether the item speaks for it. */
  boolean isSettled() {
    return inDoubt.isEmpty() && table.item().isPresent();
  }

  BoardState state() {
    return table.item().orElseThrow().state();
  }

  /** What merging all records in one go makes of the board as it was first written. */
  BoardState stateOfAll() {
    StreamRecord[] all = records.stream().map(ScheduledRecord::json).toArray(StreamRecord[]::new);
    BoardState start =
        fromTheBeginning
            ? settings.merging().emptyBoard()
            : BoardState.knownSince(
                state().rules(),
                settings.merging().tick().toSeconds(),
                state().coverage().knownSinceEpochSecond().orElseThrow());
    return start
        .merge(
            new StreamEventReader(settings.reader()).read(StreamRecord.event(all)).arrivals(),
            TableReads.NONE,
            settings.merging().bound())
        .state();
  }

  /** The values that the safe records brought. */
  Collection<Candidate> safeValues() {
    List<Candidate> values = new ArrayList<>();
    for (ScheduledRecord record : records) {
      if (!pending.contains(record)) {
        values.add(record.value());
      }
    }
    return values;
  }

  /** The creation time of the newest record that is safe. */
  long now() {
    TreeSet<Long> created = new TreeSet<>(Set.of(0L));
    records.stream().filter(r -> !pending.contains(r)).forEach(r -> created.add(r.created()));
    return created.last();
  }

  int size() {
    return settings.merging().rules().size();
  }

  long windowSeconds() {
    return settings.merging().rules().window().toSeconds();
  }

  boolean isFromTheBeginning() {
    return fromTheBeginning;
  }

  List<Candidate> read(long at, int k, long windowSeconds) {
    Duration window = Duration.ofSeconds(windowSeconds);
    return Leaderboard.of(state(), Instant.ofEpochSecond(at), k, window).plays().stream()
        .map(Schedule::candidate)
        .toList();
  }

  List<Candidate> bruteForce(Collection<Candidate> values, long at, int k, long windowSeconds) {
    return BruteForce.board(values, at, k, windowSeconds, state().tickSeconds());
  }

  private static Candidate candidate(Play play) {
    return new Candidate(
        play.player(),
        play.key().startEpochSecond(),
        play.completedAtEpochSecond(),
        play.score(),
        play.handle().text());
  }

  boolean hasLostRaces() {
    return table.requests().contains("PutItem lost");
  }

  boolean hasFaults() {
    return table.requests().contains("no answer") || table.requests().contains("throttled");
  }

  boolean hasSkips() {
    return skips > 0;
  }

  @Override
  public String toString() {
    return settings + ", records " + records + ", state " + state();
  }
}
