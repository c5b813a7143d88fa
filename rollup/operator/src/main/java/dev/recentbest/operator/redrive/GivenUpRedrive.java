package dev.recentbest.operator.redrive;

import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.stream.StreamBatch;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Takes a batch that was given up into the board, from what the stream still has of it. */
final class GivenUpRedrive {
  private final BoardStream stream;
  private final ShardRecords shards;
  private final RedrivenRollUp rollUp;
  private final SpentNumbers spent;

  GivenUpRedrive(
      BoardStream stream, ShardRecords shards, RedrivenRollUp rollUp, SpentNumbers spent) {
    this.stream = stream;
    this.shards = shards;
    this.rollUp = rollUp;
    this.spent = spent;
  }

  /**
   * @param working is run between two parts of the work
   */
  Verdict of(QueueMessage.GivenUp batch, Runnable working) {
    Optional<String> objection = stream.objection(batch.streamArn());
    if (objection.isPresent()) {
      return Verdict.stays(objection.get());
    }
    Reading reading = new Reading(batch.streamArn(), working);
    try {
      shards.read(batch, reading::take);
    } catch (RecordsGone e) {
      return Verdict.stays(lost(batch));
    } catch (StreamUnavailable | BoardTableUnavailable e) {
      return Verdict.trouble(String.valueOf(e.getMessage()));
    }
    return reading.verdict();
  }

  private static String lost(QueueMessage.GivenUp batch) {
    return "records "
        + batch.first()
        + " to "
        + batch.last()
        + " of shard "
        + batch.shardId()
        + " are not all in the stream any more, which keeps them for 24 hours: rebuild counts what the"
        + " table holds";
  }

  /** How far one batch has come. */
  private final class Reading {
    private final String streamArn;
    private final Runnable working;
    private long accepted;
    private long setAside;
    private long ignored;
    private boolean anySpent;
    private Optional<String> failure = Optional.empty();

    Reading(String streamArn, Runnable working) {
      this.streamArn = streamArn;
      this.working = working;
    }

    boolean take(List<Record> records) {
      byte[] event = StreamEvent.of(records, streamArn);
      StreamBatch batch = rollUp.read(event);
      failure = rollUp.take(event);
      anySpent |= failure.isEmpty() && spent.isAnyIn(batch);
      accepted += batch.accepted().count();
      setAside += batch.setAside().size();
      ignored += batch.ignored().total();
      working.run();
      return failure.isEmpty();
    }

    Verdict verdict() {
      if (failure.isPresent()) {
        return Verdict.trouble(failure.get());
      }
      return anySpent ? Verdict.stays(SpentNumbers.WHY) : Verdict.done(text());
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%,d records for the board, %,d to be set aside, %,d that say nothing to it",
          accepted,
          setAside,
          ignored);
    }
  }
}
