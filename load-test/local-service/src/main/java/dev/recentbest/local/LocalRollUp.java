package dev.recentbest.local;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.FirstBoard;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.PlayRowReader;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import dev.recentbest.rollup.table.DynamoDbPlayTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function as this process runs it: one instance, the machine's clock, no Lambda around it. Not
 * thread-safe.
 */
public final class LocalRollUp {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  private final Clock clock = Clock.systemUTC();
  // Many processes draw write ids for one board: their generators must not start alike.
  private final RandomGenerator random = new SecureRandom();
  private final Settings settings;
  private final BoardTable table;
  private final RollUp rollUp;

  /**
   * @param client reaches the table; stays the caller's to close
   * @param setAside where records go that cannot be merged
   */
  public LocalRollUp(DynamoDbClient client, Settings settings, SetAside setAside) {
    this.settings = settings;
    this.table = new DynamoDbBoardTable(client, settings.table(), settings.board());
    this.rollUp =
        new RollUp(
            new StreamEventReader(settings.reader()),
            table,
            new DynamoDbPlayTable(
                client,
                settings.table(),
                settings.board(),
                new PlayRowReader(settings.reader()),
                clock),
            setAside,
            settings.merging(),
            new Edges(clock, LocalRollUp::pause, random));
  }

  /** Handles a batch within the settings' invocation time. */
  public BatchReport handle(byte[] event) {
    Instant end = clock.instant().plus(settings.invocationTime());
    return rollUp.handle(event, () -> Duration.between(clock.instant(), end));
  }

  /**
   * Writes the empty board of a table that has no past, unless there is a board; answers what
   * stands there.
   */
  public BoardItem ensureBoard() {
    return FirstBoard.ensure(table, settings.merging(), random, REQUEST_TIME);
  }

  /** The board as it stands. */
  public Optional<BoardItem> readBoard() {
    return table.read(REQUEST_TIME);
  }

  /** Sleeps, or returns at once with the interrupt flag set when the thread is interrupted. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
