package dev.recentbest.harness.replay;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.mapping.StreamReader;
import dev.recentbest.mapping.StreamReaderSettings;
import dev.recentbest.mapping.Surroundings;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.settings.Settings;
import java.io.BufferedReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A table, the function on its stream, and a reader of the board, put together for one replay. */
public final class ReplaySession {
  private final Settings settings;
  private final Database database;
  private final int batchSize;
  private final Progress progress;
  private final Outstanding outstanding = new Outstanding();
  private final FunctionTally tally;
  private final LocalRollUp function;

  /**
   * @param database stays the caller's to close
   * @param batchSize the most records that the function gets at once; 1 to 1000
   */
  public ReplaySession(Settings settings, Database database, int batchSize, Progress progress) {
    this.settings = settings;
    this.database = database;
    this.batchSize = batchSize;
    this.progress = progress;
    this.tally = new FunctionTally(settings.board());
    this.function =
        new LocalRollUp(
            database.dynamoDb(), settings, new ReportedSetAside(outstanding, progress::note));
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
    StreamPump pump = new StreamPump(streamReader(), outstanding, LocalRollUp::pause);
    pump.untilCaughtUp();
    try (LocalClients readerClients = LocalClients.open(database.endpoint())) {
      LeaderboardReader reader =
          new LeaderboardReader(
              readerClients.dynamoDb(),
              ConfiguredBoard.of(settings.table(), settings.board().boardId()),
              Clock.systemUTC());
      BoardRules rules = settings.merging().rules();
      Replay replay =
          new Replay(
              new InputReader(lines),
              writer,
              pump,
              at -> reader.board(at, rules.size(), rules.window()),
              boards,
              times,
              progress);
      Optional<UnreadableInput> stopped = replay.run();
      return new ReplayResult(
          replay.lines(),
          writer.written(),
          writer.refused(),
          tally,
          stopped.map(UnreadableInput::describe));
    }
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

  private StreamReader streamReader() {
    return new StreamReader(
        database.clients().streams(),
        database.streamArn(),
        this::invoke,
        StreamReaderSettings.DEFAULTS.withBatchSize(batchSize),
        StreamPump.countingOff(outstanding),
        new Surroundings(Clock.systemUTC(), LocalRollUp::pause, RandomGenerator.getDefault()));
  }

  private byte[] invoke(byte[] event) {
    BatchReport report = function.handle(event);
    tally.add(report);
    report
        .merge()
        .failure()
        .ifPresent(why -> progress.note("a batch failed and is delivered again: " + why));
    return report.answer().toJson();
  }
}
