package dev.recentbest.queues;

import dev.recentbest.model.play.SequenceNumber;
import java.util.Optional;
import java.util.Set;

/** A message of one of the two queues, told by what stands in it. */
public sealed interface QueueMessage {
  /**
   * Lambda gave a batch up; its records stand in the stream, for a day.
   *
   * @param streamArn the stream
   * @param shardId the shard of it
   * @param first the sequence number of the first record, a number as it stands in the message
   * @param last that of the last one
   */
  record GivenUp(String streamArn, String shardId, String first, String last)
      implements QueueMessage {}

  /**
   * A function set a record aside.
   *
   * @param board the id of the board that it was meant for
   * @param sequenceNumber as it stands in the record
   * @param reason why, for a person to read
   * @param record the record as it was delivered, JSON; empty when it was too large to be sent
   */
  record SetAside(String board, String sequenceNumber, String reason, Optional<String> record)
      implements QueueMessage {
    /** The stream that the record came from, as far as it says so. */
    public Optional<String> streamArn() {
      return record.flatMap(
          json -> JsonParts.of(json, Set.of(Paths.RECORD_STREAM)).text(Paths.RECORD_STREAM));
    }
  }

  /**
   * Something else.
   *
   * @param why what is missing, for a person to read
   */
  record Foreign(String why) implements QueueMessage {}

  /** Reads a message. */
  static QueueMessage read(String body) {
    JsonParts parts = JsonParts.of(body, Paths.ALL);
    if (parts.text(Paths.EVENT).filter(SetAsideMessage.EVENT::equals).isPresent()) {
      return setAside(parts);
    }
    return givenUp(parts)
        .orElseGet(() -> new Foreign("neither a batch that was given up nor a record set aside"));
  }

  private static QueueMessage setAside(JsonParts parts) {
    if (parts
        .json(Paths.FORMAT)
        .filter(Integer.toString(SetAsideMessage.FORMAT)::equals)
        .isEmpty()) {
      return new Foreign(
          "set aside in format "
              + parts.json(Paths.FORMAT).orElse("?")
              + ", which this version does not know: use a newer one");
    }
    return new SetAside(
        parts.text(Paths.BOARD).orElse(""),
        parts.text(Paths.SEQUENCE_NUMBER).orElse(""),
        parts.text(Paths.REASON).orElse(""),
        parts.json(Paths.RECORD));
  }

  private static Optional<QueueMessage> givenUp(JsonParts parts) {
    Optional<String> stream = parts.text(Paths.STREAM);
    Optional<String> shard = parts.text(Paths.SHARD);
    Optional<String> first = parts.text(Paths.FIRST).filter(SequenceNumber::isNumber);
    Optional<String> last = parts.text(Paths.LAST).filter(SequenceNumber::isNumber);
    if (stream.isEmpty() || shard.isEmpty() || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new GivenUp(stream.get(), shard.get(), first.get(), last.get()));
  }

  /** Where what stands in the messages. */
  final class Paths {
    private static final String EVENT = "event";
    private static final String FORMAT = "format";
    private static final String BOARD = "board";
    private static final String SEQUENCE_NUMBER = "sequence_number";
    private static final String REASON = "reason";
    private static final String RECORD = "record";
    private static final String RECORD_STREAM = "eventSourceARN";

    // As Lambda writes them.
    private static final String STREAM = "DDBStreamBatchInfo.streamArn";
    private static final String SHARD = "DDBStreamBatchInfo.shardId";
    private static final String FIRST = "DDBStreamBatchInfo.startSequenceNumber";
    private static final String LAST = "DDBStreamBatchInfo.endSequenceNumber";

    private static final Set<String> ALL =
        Set.of(EVENT, FORMAT, BOARD, SEQUENCE_NUMBER, REASON, RECORD, STREAM, SHARD, FIRST, LAST);

    private Paths() {}
  }
}
