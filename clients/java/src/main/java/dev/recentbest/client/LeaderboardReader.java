package dev.recentbest.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads one board: its best plays at any instant, for any number of ranks and any window up to its
 * own. Safe for many threads, which should share one.
 *
 * <p>A read is one GetItem, usually an eventually consistent one. What it returned answers
 * everybody for a moment ({@link Builder#cacheFor}), and while a request is under way all who ask
 * wait for that one: a thousand threads cost the table one request a second. No board is older than
 * one that the reader had returned before, unless the board itself went back, by a deletion or a
 * restore.
 *
 * <p>When the table cannot be read, the last board that was stays, marked ({@link
 * ReadBoard#outage}), for a while ({@link Builder#lastGoodFor}): it slides on as time passes, and
 * misses only what was played since.
 *
 * <pre>{@code
 * LeaderboardReader reader =
 *     new LeaderboardReader(
 *         DynamoDbClient.create(),
 *         ConfiguredBoard.of("scores", "recent-best"),
 *         Clock.systemUTC());
 * for (RankedPlay play : reader.now().entries()) {
 *   System.out.println(play.rank() + " " + play.handle() + " " + play.score());
 * }
 * }</pre>
 */
public final class LeaderboardReader {
  private final Supplier<BoardSnapshot> snapshots;
  private final Clock clock;

  private LeaderboardReader(Supplier<BoardSnapshot> snapshots, Clock clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * A reader that asks the table once a second at the most, and shows the last good board while it
   * cannot, until nothing of that would be left in its window.
   *
   * @param client the connection; stays the caller's to close
   * @param board which board
   * @param clock tells what "now" is
   */
  public LeaderboardReader(DynamoDbClient client, ConfiguredBoard board, Clock clock) {
    this(sharing(client, board, clock, ReaderSettings.USUAL), clock);
  }

  /** A reader with other settings than the usual. */
  public static Builder builder(DynamoDbClient client, ConfiguredBoard board, Clock clock) {
    return new Builder(client, board, clock, ReaderSettings.USUAL);
  }

  /**
   * A reader that sends a request for each read and keeps no board: what it returns is as new as a
   * read can be, and when the table cannot be read it says so at once.
   *
   * @param client the connection; stays the caller's to close
   * @param board which board
   * @param clock tells what "now" is
   */
  public static LeaderboardReader direct(
      DynamoDbClient client, ConfiguredBoard board, Clock clock) {
    return new LeaderboardReader(new StoredBoard(client, board, clock)::read, clock);
  }

  /**
   * The whole board now.
   *
   * @throws BoardUnavailable when the board cannot be read, and there is none to show instead
   */
  public ReadBoard now() {
    return board(clock.instant());
  }

  /**
   * The whole board at an instant.
   *
   * @throws BoardUnavailable when the board cannot be read, and there is none to show instead
   */
  public ReadBoard board(Instant at) {
    return read().board(at);
  }

  /**
   * The best plays of a window that ends at an instant. A board that was never written has none,
   * and is exact.
   *
   * @param k the most ranks to give; 1 to the board's size
   * @param window how far to look back; whole seconds, 1 s to the board's window
   * @throws IllegalArgumentException when k or window is out of its range
   * @throws BoardUnavailable when the board cannot be read, and there is none to show instead
   */
  public ReadBoard board(Instant at, int k, Duration window) {
    return read().board(at, k, window);
  }

  /**
   * What the board's item holds, from which any number of boards can be had.
   *
   * @throws BoardUnavailable when the board cannot be read, and there is none to show instead
   */
  public BoardSnapshot read() {
    return snapshots.get();
  }

  private static Supplier<BoardSnapshot> sharing(
      DynamoDbClient client, ConfiguredBoard board, Clock clock, ReaderSettings settings) {
    return new SharedReads(new StoredBoard(client, board, clock), clock, settings)::read;
  }

  /** Makes readers; not safe for several threads. */
  public static final class Builder {
    private final DynamoDbClient client;
    private final ConfiguredBoard board;
    private final Clock clock;
    private ReaderSettings settings;

    private Builder(
        DynamoDbClient client, ConfiguredBoard board, Clock clock, ReaderSettings settings) {
      this.client = client;
      this.board = board;
      this.clock = clock;
      this.settings = settings;
    }

    /**
     * For how long an answer of the table answers everybody: from none at all, when only those who
     * ask at the same time share one, to a minute. Usually a second, for the board is rarely
     * written more often.
     *
     * @throws IllegalArgumentException when it is out of its range
     */
    public Builder cacheFor(Duration time) {
      settings = new ReaderSettings(time, settings.lastGoodFor());
      return this;
    }

    /**
     * How old the last good board may be that is shown when the table cannot be read. Usually as
     * old as its window is long: then none of its plays is in it any more. With no time at all a
     * failed read is an error at once.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public Builder lastGoodFor(Duration time) {
      settings = new ReaderSettings(settings.cacheFor(), Optional.of(time));
      return this;
    }

    /** The reader. */
    public LeaderboardReader build() {
      return new LeaderboardReader(sharing(client, board, clock, settings), clock);
    }
  }
}
