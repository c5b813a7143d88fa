package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamSource.Fetched;
import dev.recentbest.mapping.StreamSource.Place;
import dev.recentbest.mapping.StreamSource.Position;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Polls one shard, page by page, and hands on what is new. */
final class ShardReader {
  /**
   * GetRecords returns at most 1,000 records or 1 MB.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</a>
   */
  static final int PAGE_RECORDS = 1_000;

  private static final long PAGE_BYTES = 1_000_000;

  private final EngineParts parts;
  private final String shardId;
  private final ShardLedger ledger;
  private final Consumer<StreamEntry> entries;
  private final Runnable pageEnd;
  private final Runnable noShard;
  private final Patience patience;
  private final Optional<Instant> latestSince;
  private boolean atLatest;
  private Optional<String> lastRead;
  private BigInteger lastNumber;
  private Optional<String> iterator = Optional.empty();
  private boolean ended;
  private boolean atTip;
  private int uselessIterators;
  private int turn;

  /**
   * @param start where reading is to begin
   * @param entries takes the records, in order
   * @param pageEnd is told when a page is through
   * @param noShard is told when the stream no longer knows the shard
   */
  ShardReader(
      EngineParts parts,
      ShardWork.Start start,
      ShardLedger ledger,
      Consumer<StreamEntry> entries,
      Runnable pageEnd,
      Runnable noShard) {
    this.parts = parts;
    this.shardId = start.shardId();
    this.ledger = ledger;
    this.entries = entries;
    this.pageEnd = pageEnd;
    this.noShard = noShard;
    this.patience = new Patience(parts);
    this.latestSince = start.checkpoint().latestSince();
    this.atLatest = start.atLatest();
    this.lastRead = start.checkpoint().sequenceNumber();
    this.lastNumber = lastRead.map(BigInteger::new).orElse(BigInteger.valueOf(-1));
  }

  /** Whether nothing more is to be read. */
  boolean hasEnded() {
    return ended;
  }

  /** Whether the last poll found nothing more. */
  boolean isAtTip() {
    return ended || atTip;
  }

  /** Reads no more: the shard has left the stream. */
  void end() {
    ended = true;
  }

  /** Polls now instead of when it is time. */
  void pollNow() {
    if (!ended && !patience.isTrying()) {
      pollAfter(Duration.ZERO);
    }
  }

  private void pollAfter(Duration pause) {
    int next = ++turn;
    Runnable step =
        () -> {
          if (next == turn) {
            poll();
          }
        };
    if (pause.isZero()) {
      parts.steps().soon(step);
    } else {
      parts.steps().at(parts.steps().now().plus(pause), step);
    }
  }

  private void poll() {
    if (ended || !parts.steps().isRunning()) {
      return;
    }
    if (!ledger.hasRoom()) {
      pollAfter(parts.settings().pollInterval());
      return;
    }
    try {
      var pause = read();
      patience.answered();
      if (!ended) {
        pollAfter(pause);
      }
    } catch (StreamUnreadableException e) {
      pollAfter(patience.pauseAfter(e));
    }
  }

  /** Reads a page if it can; answers how long to wait before the next. */
  private Duration read() {
    if (iterator.isEmpty() && !findIterator()) {
      return pauseWithoutIterator();
    }
    var fetched = parts.source().fetch(iterator.orElseThrow(), PAGE_RECORDS);
    if (fetched instanceof Fetched.Page page) {
      return accept(page);
    }
    iterator = Optional.empty();
    if (fetched instanceof Fetched.Trimmed) {
      startOver();
    } else if (fetched instanceof Fetched.NoShard) {
      noShard.run();
    }
    return pauseWithoutIterator();
  }

  /** The first time at once: but a stream whose iterators never work is not asked without end. */
  private Duration pauseWithoutIterator() {
    return uselessIterators++ == 0 ? Duration.ZERO : parts.settings().pollInterval();
  }

  private boolean findIterator() {
    var position = parts.source().position(shardId, place());
    if (position instanceof Position.Iterator found) {
      iterator = Optional.of(found.value());
      atLatest = false;
      return true;
    }
    if (position instanceof Position.Trimmed) {
      startOver();
    } else {
      noShard.run();
    }
    return false;
  }

  private Place place() {
    if (atLatest) {
      return new Place.Latest();
    }
    return lastRead.<Place>map(Place.After::new).orElseGet(Place.Oldest::new);
  }

  private void startOver() {
    parts.listener().lost(shardId, lastRead);
    lastRead = Optional.empty();
  }

  private Duration accept(Fetched.Page page) {
    uselessIterators = 0;
    iterator = page.next();
    ended = page.next().isEmpty();
    atTip = page.records().isEmpty();
    long bytes = 0;
    for (var record : page.records()) {
      bytes += accept(record);
    }
    pageEnd.run();
    boolean full = page.records().size() >= PAGE_RECORDS || bytes >= PAGE_BYTES;
    return full ? Duration.ZERO : parts.settings().pollInterval();
  }

  private int accept(Record record) {
    var sequenceNumber = record.dynamodb().sequenceNumber();
    var number = new BigInteger(sequenceNumber);
    if (number.compareTo(lastNumber) <= 0) {
      return 0;
    }
    lastNumber = number;
    lastRead = Optional.of(sequenceNumber);
    if (isOfBefore(record)) {
      ledger.skipped(sequenceNumber);
      return 0;
    }
    var entry = StreamEntry.of(record, shardId, parts.streamArn(), parts.steps().now());
    entries.accept(entry);
    return entry.json().length;
  }

  /**
   * Whether a record was written before the mapping began at the newest one. An iterator that stood
   * there cannot be made again: reading goes on at the oldest record, and skips what is too old for
   * certain.
   */
  private boolean isOfBefore(Record record) {
    var created = record.dynamodb().approximateCreationDateTime();
    var end = created.plus(StreamEntry.grain(record.dynamodb().sequenceNumber()));
    return latestSince.filter(since -> !end.isAfter(since)).isPresent();
  }
}
