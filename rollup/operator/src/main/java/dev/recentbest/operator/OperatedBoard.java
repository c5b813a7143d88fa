package dev.recentbest.operator;

import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.operator.archive.ArchiveCheck;
import dev.recentbest.operator.archive.ArchiveTable;
import dev.recentbest.operator.archive.Backfill;
import dev.recentbest.operator.archive.BackfillListener;
import dev.recentbest.operator.archive.DynamoDbArchiveTable;
import dev.recentbest.operator.archive.HourSpan;
import dev.recentbest.operator.bans.BanList;
import dev.recentbest.operator.cost.TableSize;
import dev.recentbest.operator.redrive.Redrive;
import dev.recentbest.operator.redrive.RedriveListener;
import dev.recentbest.operator.redrive.RedriveParts;
import dev.recentbest.operator.verify.Verification;
import dev.recentbest.operator.verify.VerifyListener;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.rebuild.DynamoDbLedgerTable;
import dev.recentbest.rollup.rebuild.Rebuild;
import dev.recentbest.rollup.rebuild.RebuildListener;
import dev.recentbest.rollup.rebuild.RebuildTables;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import dev.recentbest.rollup.table.DynamoDbScoreRows;
import dev.recentbest.rollup.table.PlayTable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A board in a DynamoDB table, and what can be done with it. Not thread-safe.
 *
 * <p>Whether a play is dated in the future is judged by this machine's clock, or, where that is
 * behind, by the newest record that the board has seen: otherwise plays would be taken off that the
 * function was right to accept.
 */
public final class OperatedBoard {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  private final DynamoDbClient client;
  private final Settings settings;
  private final Edges edges;
  private final BoardTable board;

  /**
   * @param client calls the table's region; stays the caller's to close
   * @param settings the same as those of the functions
   */
  public OperatedBoard(DynamoDbClient client, Settings settings, Edges edges) {
    this.client = client;
    this.settings = settings;
    this.edges = edges;
    this.board = new DynamoDbBoardTable(client, settings.table(), settings.board());
  }

  /** The board as it stands; empty when it was never written. */
  public Optional<BoardItem> read() {
    return board.read(REQUEST_TIME);
  }

  public BanList bans() {
    return new BanList(client, settings.table(), settings.board());
  }

  public TableSize tableSize() {
    return TableSize.of(client, settings.table());
  }

  public Verification verification(VerifyListener listener) {
    Clock clock = clock();
    return new Verification(board, plays(clock), rows(clock), clock, edges.pause(), listener);
  }

  public Rebuild rebuild(RebuildListener listener) {
    Clock clock = clock();
    RebuildTables tables =
        new RebuildTables(
            board,
            plays(clock),
            rows(clock),
            new DynamoDbLedgerTable(client, settings.table(), settings.board()));
    return new Rebuild(
        tables, settings.merging(), new Edges(clock, edges.pause(), edges.random()), listener);
  }

  /** Hours in a row, both ends included; see {@link HourSpan#between}. */
  public HourSpan hours(Hour first, Hour last) {
    return HourSpan.between(first, last, clock().instant(), settings.reader().futureAllowance());
  }

  /** The last so many hours that are over. */
  public HourSpan latestHours(int count) {
    return HourSpan.latest(count, clock().instant(), settings.reader().futureAllowance());
  }

  public Backfill backfill(BackfillListener listener) {
    Clock clock = clock();
    return new Backfill(
        archives(),
        plays(clock),
        rows(clock),
        new Edges(clock, edges.pause(), edges.random()),
        listener);
  }

  public ArchiveCheck archiveCheck(BackfillListener listener) {
    Clock clock = clock();
    return new ArchiveCheck(archives(), plays(clock), rows(clock), edges.pause(), listener);
  }

  private ArchiveTable archives() {
    return new DynamoDbArchiveTable(client, settings.table(), settings.board());
  }

  /**
   * What takes messages of the two queues into the board.
   *
   * @param streams calls the region of the table's stream; stays the caller's to close
   * @param setAside where records of batches that were given up go that cannot be merged
   * @param apply whether anything is written or deleted; otherwise it only says what would be
   */
  public Redrive redrive(
      DynamoDbStreamsClient streams, SetAside setAside, boolean apply, RedriveListener listener) {
    RollUp rollUp =
        new RollUp(
            new StreamEventReader(settings.reader()),
            board,
            plays(edges.clock()),
            setAside,
            settings.merging(),
            edges);
    return Redrive.of(
        new RedriveParts(settings, rollUp, board, rows(clock()), streams, edges), apply, listener);
  }

  private PlayTable plays(Clock clock) {
    return new DynamoDbPlayTable(
        client, settings.table(), settings.board(), new PlayRowReader(settings.reader()), clock);
  }

  private ScoreRows rows(Clock clock) {
    return new DynamoDbScoreRows(
        client,
        settings.table(),
        new PlayRowReader(settings.reader()),
        clock,
        edges.pause()::sleep);
  }

  private Clock clock() {
    Instant now = edges.clock().instant();
    Instant newestSeen =
        read()
            .flatMap(
                item ->
                    item.newestSeenEpochSecond().isPresent()
                        ? Optional.of(
                            Instant.ofEpochSecond(item.newestSeenEpochSecond().getAsLong()))
                        : Optional.empty())
            .orElse(now);
    return newestSeen.isAfter(now)
        ? Clock.offset(edges.clock(), Duration.between(now, newestSeen))
        : edges.clock();
  }
}
