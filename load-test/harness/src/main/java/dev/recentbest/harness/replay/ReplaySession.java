package dev.recentbest.harness.replay;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.harness.wiring.RunningMetrics;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.mapping.EventSourceMapping;
import dev.recentbest.mapping.MappingEdges;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import java.io.BufferedReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/** A table, the function on its stream, and a reader of the board, put together for one replay. */
public final class ReplaySession {
  /** Nobody waits longer for a stream that does not answer: what is not delivered has no board. */
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

  /** As many as one answer of the stream holds. */
  private static final int BATCH_SIZE = 1_000;

  private static final int MOST_RETRIES = 4;

  private final Settings settings;
  private final Database database;
  private final MappingSettings mappingSettings;
  private final Progress progress;
  private final RunningMetrics metrics;
  private final Outstanding outstanding = new Outstanding();
  private final News news = new News();
  private final FunctionTally tally;
  private final ReportedSetAside setAside;
  private final LocalRollUp function;

  /**
   * @param database stays the caller's to close
   * @param mappingSettings how the stream is read and the function called
   * @param metrics stay the caller's to close
   */
  public ReplaySession(
      Settings settings,
      Database database,
      MappingSettings mappingSettings,
      Progress progress,
      RunningMetrics metrics) {
    this.settings = settings;
    this.database = database;
    this.mappingSettings = mappingSettings;
    this.progress = progress;
    this.metrics = metrics;
    this.tally = new FunctionTally(settings.board());
    this.setAside = new ReportedSetAside(outstanding, news, progress::note);
    this.function = new LocalRollUp(database.dynamoDb(), settings, setAside);
  }

  /**
   * What a replay makes of a mapping's settings: large batches that wait for nothing, so that a
   * board is not waited for either. What fails again and again is given up after five attempts, and
   * the replay says so.
   */
  public static MappingSettings delivery(MappingSettings settings) {
    return settings
        .withBatchSize(BATCH_SIZE)
        .withMaximumBatchingWindow(Duration.ZERO)
        .withMaximumRetryAttempts(OptionalInt.of(MOST_RETRIES));
  }

  /**
   * Replays lines.
   *
   * @param lines the input
   * @param times the instants to read the board at, in epoch seconds, ascending
   * @param boards is given each board when it was read
   * @throws CommandFailure when table or stream fail, or when the table holds a board of other
   *     rules
   */
  public ReplayResult run(BufferedReader lines, List<Long> times, Consumer<Leaderboard> boards) {
    boolean tableWasEmpty = startBoard();
    PlayWriter writer =
        new PlayWriter(
            database.dynamoDb(),
            settings.table(),
            tableWasEmpty,
            outstanding,
            progress::note,
            LocalRollUp::pause);
    try (EventSourceMapping mapping = mapping();
        LocalClients readerClients = LocalClients.open(database.endpoint())) {
      mapping.start();
      StreamPump pump = new StreamPump(mapping, outstanding, news);
      pump.untilCaughtUp();
      Replay replay =
          new Replay(
              new InputReader(lines), writer, pump, reader(readerClients), boards, times, progress);
      Optional<UnreadableInput> stopped = replay.run();
      return new ReplayResult(
          replay.lines(),
          writer.written(),
          writer.refused(),
          tally,
          stopped.map(UnreadableInput::describe));
    }
  }

  private Function<Instant, Leaderboard> reader(LocalClients clients) {
    LeaderboardReader reader =
        LeaderboardReader.direct(
            clients.dynamoDb(),
            ConfiguredBoard.of(settings.table(), settings.board().boardId()),
            Clock.systemUTC());
    BoardRules rules = settings.merging().rules();
    return at -> reader.board(at, rules.size(), rules.window()).leaderboard();
  }

  /** Writes the empty board where the table has no past; answers whether it has none. */
  private boolean startBoard() {
    boolean empty = database.hasNoPlays(settings.table());
    Optional<BoardItem> board = empty ? Optional.of(function.ensureBoard()) : function.readBoard();
    board.ifPresent(this::checkSameRules);
    if (board.isEmpty()) {
      progress.note(
          "table "
              + settings.table()
              + " holds plays but no board: the board is exact only for windows that begin"
              + " after its first record");
    }
    return empty;
  }

  private void checkSameRules(BoardItem item) {
    BoardRules there = item.state().rules();
    if (!there.equals(settings.merging().rules()) || !mayHaveGrownTo(item.state().tickSeconds())) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "board "
              + settings.board().boardId()
              + " in table "
              + settings.table()
              + " was written with board-size "
              + there.size()
              + ", slack "
              + there.slack()
              + ", window "
              + there.window()
              + ", clock-allowance "
              + there.clockAllowance()
              + ", tick "
              + Duration.ofSeconds(item.state().tickSeconds())
              + ": give the same, or replay into another table");
    }
  }

  /** Whether a board that began with the tick of the settings may have doubled it to this one. */
  private boolean mayHaveGrownTo(long tickSeconds) {
    long tick = settings.merging().tick().toSeconds();
    while (tick < tickSeconds) {
      tick *= 2;
    }
    return tick == tickSeconds;
  }

  private EventSourceMapping mapping() {
    return new EventSourceMapping(
        database.clients().streams(),
        database.streamArn(),
        this::invoke,
        mappingSettings,
        MappingEdges.ofMachine()
            .withListener(new CountingOff(outstanding, news))
            .withLongestOutage(LONGEST_OUTAGE));
  }

  /** One batch at a time: the function is a single instance, though a stream may have shards. */
  private synchronized byte[] invoke(byte[] event) {
    setAside.handling(event);
    BatchReport report = function.handle(event);
    tally.add(report);
    metrics.handled(report);
    report
        .merge()
        .failure()
        .ifPresent(
            why -> news.post(() -> progress.note("a batch failed and is delivered again: " + why)));
    return report.answer().toJson();
  }
}
