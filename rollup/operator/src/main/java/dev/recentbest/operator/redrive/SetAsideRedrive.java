package dev.recentbest.operator.redrive;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.stream.StreamBatch;
import dev.recentbest.rollup.stream.UnreadableEvent;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import dev.recentbest.rollup.table.ScoreRows;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a record that was set aside into the board, if by now it can be read.
 *
 * <p>Records of its key that came later were merged without it, and did not know of its value, for
 * that could not be read. So it counts only if the table still holds that very value.
 */
final class SetAsideRedrive {
  private static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  private final String board;
  private final BoardStream stream;
  private final ScoreRows rows;
  private final RedrivenRollUp rollUp;
  private final SpentNumbers spent;

  SetAsideRedrive(
      String board, BoardStream stream, ScoreRows rows, RedrivenRollUp rollUp, SpentNumbers spent) {
    this.board = board;
    this.stream = stream;
    this.rows = rows;
    this.rollUp = rollUp;
    this.spent = spent;
  }

  Verdict of(QueueMessage.SetAside message) {
    if (!message.board().equals(board)) {
      return Verdict.stays("of board " + message.board());
    }
    Optional<String> objection = message.streamArn().flatMap(stream::objection);
    if (objection.isPresent()) {
      return Verdict.stays(objection.get());
    }
    return message
        .record()
        .map(this::ofRecord)
        .orElseGet(
            () ->
                Verdict.stays(
                    "too large to be in the message: rebuild counts what the table holds ("
                        + message.reason()
                        + ")"));
  }

  private Verdict ofRecord(String record) {
    byte[] event = StreamEvent.ofJson(record);
    try {
      StreamBatch batch = rollUp.read(event);
      if (!batch.setAside().isEmpty()) {
        return Verdict.stays("still refused: " + batch.setAside().get(0).reason());
      }
      if (batch.accepted().count() == 0) {
        return Verdict.done("says nothing to the board");
      }
      if (isSuperseded(batch)) {
        return Verdict.done("the table no longer holds that value");
      }
      return rollUp.take(event).map(Verdict::trouble).orElseGet(() -> taken(batch));
    } catch (UnreadableEvent e) {
      return Verdict.stays(String.valueOf(e.getMessage()));
    } catch (BoardTableUnavailable e) {
      return Verdict.trouble(String.valueOf(e.getMessage()));
    }
  }

  /** Without a trouble; the merge itself says nothing of records that it has no use for. */
  private Verdict taken(StreamBatch batch) {
    return spent.isAnyIn(batch) ? Verdict.stays(SpentNumbers.WHY) : Verdict.done("counts now");
  }

  private boolean isSuperseded(StreamBatch batch) {
    return batch.arrivals().changes().stream().anyMatch(this::isSuperseded);
  }

  private boolean isSuperseded(Change change) {
    PlayKey key = change.key();
    Optional<Play> held =
        rows.read(Set.of(key), () -> REQUEST_TIME).getOrDefault(key, Optional.empty());
    return !held.equals(change.after());
  }
}
