package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.rebuild.InMemoryLedgerTable;
import dev.recentbest.rollup.rebuild.Ledger;
import dev.recentbest.rollup.rebuild.Rebuild;
import dev.recentbest.rollup.rebuild.RebuildListener;
import dev.recentbest.rollup.rebuild.RebuildTables;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * A score table in which plays are written, changed and deleted and players banned, the records of
 * that, and three function instances to which the records are delivered: any of it between two
 * requests of any of them.
 */
final class CorrectedTable {
  private static final int INSTANCES = 3;
  private static final String BANS = new BoardKey("recent-best").bansEventKey();

  /** A record that the stream holds, and whether some instance has answered for it. */
  private static final class Held {
    private final StreamRecord json;
    private boolean delivered;

    Held(StreamRecord json) {
      this.json = json;
    }
  }

  private final InMemoryBoardTable board = new InMemoryBoardTable(new BoardKey("recent-best"));
  private final InMemoryPlayTable plays = new InMemoryPlayTable();
  private final InMemoryScoreRows rows = new InMemoryScoreRows(plays, List.of("a", "b", "c", "d"));
  private final InMemoryLedgerTable ledger = new InMemoryLedgerTable();
  private final ManualClock clock = new ManualClock();
  private final Map<String, String> options;
  private final Settings settings;
  private final List<FunctionInstance> instances = new ArrayList<>();
  private final Map<Integer, Invocation> running = new HashMap<>();
  private final Map<Integer, Set<Held>> batches = new HashMap<>();
  private final Map<PlayKey, List<Held>> records = new LinkedHashMap<>();
  private final Set<PlayKey> written = new LinkedHashSet<>();
  private final Set<PlayKey> lost = new LinkedHashSet<>();
  private Optional<Invocation> rebuild = Optional.empty();
  private int rebuildsEnded;
  private int rebuildsResumed;
  private boolean rebuildWanted;
  private final boolean anyOrder;
  private final Random ids = new Random(1);
  private long now = 100;
  private long sequence = 1_000;

  /**
   * @param anyOrder whether the records of one key may be delivered in another order than theirs
   */
  CorrectedTable(Map<String, String> options, boolean anyOrder) {
    this.options = options;
    this.settings = FunctionInstance.settings(options);
    this.anyOrder = anyOrder;
    BoardItem empty =
        new BoardItem(
            settings.merging().emptyBoard(), new WriteToken(1, "empty"), OptionalLong.empty());
    board.put(BoardItemFormat.encode(settings.board(), empty));
    board.beforeEachRequest(Invocation::gate);
    plays.beforeEachRequest(Invocation::gate);
    rows.beforeEachRequest(Invocation::gate);
    ledger.beforeEachRequest(Invocation::gate);
    for (int i = 0; i < INSTANCES; i++) {
      instances.add(newInstance());
    }
  }

  private FunctionInstance newInstance() {
    return new FunctionInstance(board, plays, clock, ids, options)
        .withTimeLeft(Duration.ofHours(1));
  }

  /**
   * Writes a completed play that ends now at the latest, for later ones are refused; a write that
   * changes nothing leaves no record.
   */
  void put(String player, long start, long score, long latestEnd) {
    long end = Math.min(latestEnd, now);
    Play play = new Play(new PlayKey(player, start), score, end, Handle.whole(player));
    write(play.key(), Optional.of(play));
  }

  /** Writes a game that is not completed, or takes one back to that. */
  void putUnfinished(String player, long start) {
    write(new PlayKey(player, start), Optional.empty());
  }

  private void write(PlayKey key, Optional<Play> play) {
    Optional<Play> old = Optional.ofNullable(plays.plays().get(key));
    boolean isNew = written.add(key);
    if (!isNew && old.equals(play)) {
      return;
    }
    play.ifPresentOrElse(value -> plays.plays().put(key, value), () -> plays.plays().remove(key));
    StreamRecord json =
        isNew
            ? image(StreamRecord.insert(nextSequence(), now, candidate(key, play)), "New", play)
            : image(
                image(
                    StreamRecord.modify(
                        nextSequence(), now, candidate(key, old), candidate(key, play)),
                    "Old",
                    old),
                "New",
                play);
    hold(key, json);
  }

  private static StreamRecord image(StreamRecord json, String which, Optional<Play> play) {
    return play.isPresent()
        ? json
        : json.with("dynamodb." + which + "Image.completed", "{\"BOOL\":false}");
  }

  private static Candidate candidate(PlayKey key, Optional<Play> play) {
    return new Candidate(
        key.player(),
        key.startEpochSecond(),
        play.map(Play::completedAtEpochSecond).orElse(key.startEpochSecond()),
        play.map(Play::score).orElse(0L),
        key.player());
  }

  void delete(String player, long start) {
    PlayKey key = new PlayKey(player, start);
    if (written.remove(key)) {
      Optional<Play> old = Optional.ofNullable(plays.plays().remove(key));
      hold(key, image(StreamRecord.remove(nextSequence(), now, candidate(key, old)), "Old", old));
    }
  }

  void ban(String player) {
    if (plays.bannedPlayers().add(player)) {
      holdBans();
    }
  }

  void unban(String player) {
    if (plays.bannedPlayers().remove(player)) {
      holdBans();
    }
  }

  private void holdBans() {
    Candidate row = new Candidate(BANS, 0, 0, 0, "");
    hold(new PlayKey(BANS, 0), StreamRecord.insert(nextSequence(), now, row));
  }

  private String nextSequence() {
    sequence += 7;
    return BigInteger.TEN.pow(25).add(BigInteger.valueOf(sequence)).toString();
  }

  private void hold(PlayKey key, StreamRecord json) {
    records.computeIfAbsent(key, k -> new ArrayList<>()).add(new Held(json));
  }

  long now() {
    return now;
  }

  void pass(long seconds) {
    now += seconds;
    clock.advance(Duration.ofSeconds(seconds));
  }

  /** The keys that have records, in the order of their first one. */
  List<PlayKey> keys() {
    return List.copyOf(records.keySet());
  }

  /** Starts to deliver the next record of a key to an idle instance. */
  void start(int instance, PlayKey key, int choice) {
    List<Held> pending = pending(key);
    if (!pending.isEmpty()) {
      Held next = pending.get(anyOrder ? choice % pending.size() : 0);
      start(instance, List.of(next));
    }
  }

  /** Delivers everything of a key that was not delivered yet, in one batch. */
  void deliverAll(int instance, PlayKey key) {
    List<Held> pending = pending(key);
    if (!pending.isEmpty()) {
      start(instance, pending);
      finish(instance);
    }
  }

  /**
   * Sets aside the next record of a key for good, as nobody should; only a rebuild that begins
   * later can make up for that.
   */
  void lose(PlayKey key) {
    List<Held> pending = pending(key);
    if (running.isEmpty() && !pending.isEmpty()) {
      pending.get(0).delivered = true;
      lost.add(key);
      rebuildWanted = true;
      killRebuild();
    }
  }

  /** Begins a rebuild, or goes on with one that was killed, unless one is running. */
  void startRebuild() {
    if (rebuild.isEmpty()) {
      rows.requests().clear();
      rebuild = Optional.of(new Invocation(this::runRebuild));
      settleRebuild();
    }
  }

  private void runRebuild() {
    RebuildListener listener =
        new RebuildListener() {
          @Override
          public void resumed(Ledger found) {
            rebuildsResumed++;
          }
        };
    try {
      new Rebuild(
              new RebuildTables(board, plays, rows, ledger),
              settings.merging(),
              new Edges(clock, this::waitAtGate, ids),
              listener)
          .run();
      rebuildsEnded++;
      rebuildWanted = false;
    } catch (BoardTableUnavailable e) {
      // Its environment failed it: as good as killed.
    }
  }

  /** Short waits are over with the next step, others when the time has come. */
  private void waitAtGate(Duration time) {
    Instant end = clock.instant().plus(time);
    do {
      Invocation.gate();
    } while (time.toSeconds() > 0 && clock.instant().isBefore(end));
  }

  void stepRebuild() {
    rebuild.ifPresent(Invocation::step);
    settleRebuild();
  }

  /**
   * Lets requests of the rebuild through until one of its reads was answered, if it gets there in
   * so many seconds.
   */
  void stepRebuildPast(String request, int seconds) {
    for (int second = 0; second <= seconds; second++) {
      if (second > 0 && !rows.requests().contains(request)) {
        pass(1);
      }
      for (int step = 0; step < 30 && !rows.requests().contains(request); step++) {
        stepRebuild();
      }
    }
  }

  /** Lets everything of the rebuild through, and time pass for it. */
  void finishRebuild() {
    for (int step = 0; step < 1000 && rebuild.isPresent(); step++) {
      if (step % 30 == 29) {
        pass(1);
      }
      stepRebuild();
    }
  }

  void killRebuild() {
    rebuild.ifPresent(Invocation::kill);
    rebuild = Optional.empty();
  }

  /** The next request of the rebuild fails, if it is one to the board. */
  void failRebuild(Fault fault) {
    if (rebuild.isPresent()) {
      board.failNext(fault);
      stepRebuild();
      board.failNext();
    }
  }

  private void settleRebuild() {
    rebuild = rebuild.filter(running -> !running.isOver());
  }

  int rebuildsEnded() {
    return rebuildsEnded;
  }

  int rebuildsResumed() {
    return rebuildsResumed;
  }

  /** Starts to deliver a record of a key once more, if it was delivered before. */
  void startAgain(int instance, PlayKey key, int choice) {
    List<Held> held = records.getOrDefault(key, List.of());
    if (!held.isEmpty() && !lost.contains(key)) {
      Held again = held.get(choice % held.size());
      if (again.delivered || anyOrder) {
        start(instance, List.of(again));
      }
    }
  }

  /** Delivers the next record of each key that has one, in one batch. */
  void deliverTogether(int instance) {
    startSeveral(instance, keys().stream().filter(key -> !pending(key).isEmpty()).toList());
    finish(instance);
  }

  /** Starts to deliver the next record of each of these keys, in one batch. */
  private void startSeveral(int instance, List<PlayKey> keys) {
    List<Held> batch = keys.stream().map(key -> pending(key).get(0)).toList();
    if (!batch.isEmpty()) {
      start(instance, batch);
    }
  }

  private void start(int instance, List<Held> batch) {
    if (running.containsKey(instance) || batch.stream().anyMatch(this::isOnItsWay)) {
      return;
    }
    batches.put(instance, Set.copyOf(batch));
    StreamRecord[] event = batch.stream().map(held -> held.json).toArray(StreamRecord[]::new);
    running.put(
        instance,
        new Invocation(
            () -> {
              boolean safe =
                  instances.get(instance).deliver(event).answer().firstFailed().isEmpty();
              batch.forEach(held -> held.delivered |= safe);
            }));
    settle(instance);
  }

  private boolean isOnItsWay(Held record) {
    return batches.values().stream().anyMatch(batch -> batch.contains(record));
  }

  private List<Held> pending(PlayKey key) {
    return records.getOrDefault(key, List.of()).stream()
        .filter(held -> !held.delivered && !isOnItsWay(held))
        .toList();
  }

  /** Lets one request of an instance through. */
  void step(int instance) {
    Invocation invocation = running.get(instance);
    if (invocation != null) {
      invocation.step();
      settle(instance);
    }
  }

  /** Lets everything through that an instance still has to do. */
  void finish(int instance) {
    while (running.containsKey(instance)) {
      step(instance);
    }
  }

  /** Lets requests through until an instance is about to write. */
  void deliver(int instance, PlayKey key) {
    start(instance, key, 0);
    finish(instance);
  }

  private void settle(int instance) {
    Invocation invocation = running.get(instance);
    if (invocation != null && invocation.isOver()) {
      running.remove(instance);
      batches.remove(instance);
    }
  }

  /** An instance dies; another takes its place. */
  void kill(int instance) {
    Invocation invocation = running.remove(instance);
    if (invocation != null) {
      invocation.kill();
      batches.remove(instance);
    }
    instances.set(instance, newInstance());
  }

  /** The next request of an instance fails, before or after it takes effect. */
  void fail(int instance, Fault fault) {
    if (running.containsKey(instance)) {
      board.failNext(fault);
      step(instance);
      board.failNext();
    }
  }

  /** Delivers everything once, in any order that the stream allows. */
  void comeToRest(Random random) {
    for (int steps = 0; steps < 10_000; steps++) {
      List<PlayKey> pending = keys().stream().filter(key -> !pending(key).isEmpty()).toList();
      if (running.isEmpty() && pending.isEmpty() && rebuild.isEmpty()) {
        if (!rebuildWanted) {
          return;
        }
        startRebuild();
      }
      if (rebuild.isPresent() && random.nextInt(10) < 3) {
        stepRebuild();
        if (random.nextInt(5) == 0) {
          pass(1);
        }
        continue;
      }
      int instance = random.nextInt(INSTANCES);
      if (running.containsKey(instance)) {
        step(instance);
      } else if (random.nextInt(3) == 0) {
        startSeveral(instance, pending);
      } else if (!pending.isEmpty()) {
        start(instance, pending.get(random.nextInt(pending.size())), random.nextInt(4));
      }
    }
    throw new IllegalStateException("must come to rest: pending=" + keys());
  }

  /** What is claimed wrongly from now on, as a sentence; empty when nothing is. */
  Optional<String> firstWrongClaim(Counts counts) {
    BoardState state = state();
    long window = settings.merging().rules().window().toSeconds();
    for (long at = now; at <= now + window + 1; at++) {
      for (long reach : Set.of(window, Math.max(1, window / 2))) {
        for (int k = 1; k <= settings.merging().rules().size(); k++) {
          Optional<String> wrong = wrongClaim(state, at, reach, k, counts);
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> wrongClaim(
      BoardState state, long at, long window, int k, Counts counts) {
    if (!state.isExact(at, window, k)) {
      counts.denied++;
      return Optional.empty();
    }
    counts.claimed++;
    List<Candidate> truth = truth(at, window, k, state.tickSeconds());
    List<Candidate> shown =
        Leaderboard.of(state, Instant.ofEpochSecond(at), k, Duration.ofSeconds(window))
            .plays()
            .stream()
            .map(CorrectedTable::candidate)
            .toList();
    return shown.equals(truth)
        ? Optional.empty()
        : Optional.of(
            "at %s, window %s, k %s: shows %s, the table says %s"
                .formatted(at, window, k, shown, truth));
  }

  private List<Candidate> truth(long at, long window, int k, long tick) {
    List<Candidate> rows =
        plays.plays().values().stream()
            .filter(play -> !plays.bannedPlayers().contains(play.player()))
            .map(CorrectedTable::candidate)
            .toList();
    return BruteForce.board(rows, at, k, window, tick);
  }

  private static Candidate candidate(Play play) {
    return candidate(play.key(), Optional.of(play));
  }

  BoardState state() {
    return board.item().orElseThrow().state();
  }

  List<String> boardRequests() {
    return board.requests();
  }

  List<String> playRequests() {
    return plays.requests();
  }

  /** How often something was claimed and how often not. */
  static final class Counts {
    long claimed;
    long denied;
  }
}
