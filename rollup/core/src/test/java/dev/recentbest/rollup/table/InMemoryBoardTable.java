package dev.recentbest.rollup.table;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.WriteToken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A board's table in memory, which keeps the attributes and not the objects, counts the requests,
 * and fails on demand. Not thread-safe: a race is a write made from {@link #beforeEachWrite}.
 */
public final class InMemoryBoardTable implements BoardTable {
  /** What happens to a request. */
  public enum Fault {
    /** Nothing; it is carried out and answered. */
    NONE,
    /** It never arrives: no answer. */
    LOST_REQUEST,
    /** It is carried out, and its answer never arrives. */
    LOST_ANSWER,
    /** It is refused. */
    THROTTLED,
    /** It is carried out, its answer never arrives, and the client asks again by itself. */
    REPEATED
  }

  private final BoardKey key;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Duration> timeLimits = new ArrayList<>();
  private Optional<Map<String, AttributeValue>> item = Optional.empty();
  private Runnable beforeEachWrite = () -> {};
  private Runnable beforeEachRequest = () -> {};

  public InMemoryBoardTable(BoardKey key) {
    this.key = key;
  }

  @Override
  public WriteOutcome write(BoardItem item, Optional<WriteToken> expected, Duration timeLimit) {
    beforeEachRequest.run();
    beforeEachWrite.run();
    timeLimits.add(timeLimit);
    Fault fault = nextFault();
    failBefore(fault, "write");
    WriteOutcome outcome = writeOnce(item, expected);
    failAfter(fault, "write");
    return fault == Fault.REPEATED ? writeOnce(item, expected) : outcome;
  }

  private WriteOutcome writeOnce(BoardItem written, Optional<WriteToken> expected) {
    if (!holds(expected)) {
      requests.add("PutItem lost");
      return new WriteOutcome.Lost(item.map(BoardItemFormat::decode));
    }
    requests.add("PutItem");
    item = Optional.of(BoardItemFormat.encode(key, written));
    return new WriteOutcome.Written();
  }

  /** The condition of a write, on the attributes as they stand. */
  private boolean holds(Optional<WriteToken> expected) {
    if (item.isEmpty() || expected.isEmpty()) {
      return item.isEmpty() && expected.isEmpty();
    }
    AttributeValue version = AttributeValue.fromN(Long.toString(expected.get().version()));
    AttributeValue writeId = AttributeValue.fromS(expected.get().writeId());
    return version.equals(item.get().get("version")) && writeId.equals(item.get().get("write_id"));
  }

  @Override
  public Optional<BoardItem> read(Duration timeLimit) {
    beforeEachRequest.run();
    timeLimits.add(timeLimit);
    Fault fault = nextFault();
    failBefore(fault, "read");
    requests.add("GetItem");
    failAfter(fault, "read");
    return item.map(BoardItemFormat::decode);
  }

  private Fault nextFault() {
    return faults.isEmpty() ? Fault.NONE : faults.remove();
  }

  private void failBefore(Fault fault, String what) {
    if (fault == Fault.LOST_REQUEST) {
      requests.add("no answer");
      throw new BoardTableUnavailable(what + ": no answer", new IOException("connection reset"));
    }
    if (fault == Fault.THROTTLED) {
      requests.add("throttled");
      throw new BoardTableUnavailable(what + ": throttled", new IOException("throttled"));
    }
  }

  private void failAfter(Fault fault, String what) {
    if (fault == Fault.LOST_ANSWER) {
      throw new BoardTableUnavailable(what + ": no answer", new IOException("connection reset"));
    }
  }

  /** What happens to the next requests, one after the other; those after them go well. */
  public void failNext(Fault... next) {
    faults.clear();
    faults.addAll(List.of(next));
  }

  /** What somebody else does at the moment at which a write is about to arrive. */
  public void beforeEachWrite(Runnable action) {
    beforeEachWrite = action;
  }

  /** What happens at the moment at which any request is about to arrive. */
  public void beforeEachRequest(Runnable action) {
    beforeEachRequest = action;
  }

  /**
   * What became of each request, by name: {@code PutItem}, {@code PutItem lost}, {@code GetItem},
   * {@code no answer}, {@code throttled}.
   */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The requests since the last call of this method. */
  public List<String> takeRequests() {
    List<String> taken = requests();
    requests.clear();
    return taken;
  }

  /** How long each request was allowed to take. */
  public List<Duration> timeLimits() {
    return List.copyOf(timeLimits);
  }

  /** The item as it stands. */
  public Optional<BoardItem> item() {
    return item.map(BoardItemFormat::decode);
  }

  /** The attributes as they stand; none when there is no item. */
  public Map<String, AttributeValue> attributes() {
    return item.orElse(Map.of());
  }

  /** Puts an item there without a condition, as a restore does. */
  public void put(Map<String, AttributeValue> attributes) {
    item = Optional.of(Map.copyOf(attributes));
  }

  /** Deletes the item, as nobody should. */
  public void delete() {
    item = Optional.empty();
  }
}
