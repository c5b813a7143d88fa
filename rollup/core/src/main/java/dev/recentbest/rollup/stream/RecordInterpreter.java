package dev.recentbest.rollup.stream;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.play.Utf16;
import dev.recentbest.rollup.setaside.Refusal;
import java.util.Optional;
import java.util.OptionalInt;

/** What one record means to a board. */
final class RecordInterpreter {
  /** The end of the year 9999: later instants are mistakes, such as milliseconds. */
  static final long MAX_EPOCH_SECOND = 253_402_300_799L;

  private final ReaderRules rules;
  private final long futureAllowanceSeconds;
  private final long maxLengthSeconds;

  RecordInterpreter(ReaderRules rules) {
    this.rules = rules;
    this.futureAllowanceSeconds = rules.futureAllowance().toSeconds();
    this.maxLengthSeconds = rules.maxLength().toSeconds();
  }

  /**
   * @throws UnreadableRecord when the record must be set aside; the batch is then as it was
   */
  void interpret(RecordFields record, BatchBuilder batch) throws UnreadableRecord {
    switch (record.eventName()) {
      case "INSERT", "MODIFY" -> interpretWrite(record, batch);
      case "REMOVE" -> interpretRemoval(record, batch);
      default ->
          throw new UnreadableRecord(
              "eventName must be INSERT, MODIFY or REMOVE, found \"" + record.eventName() + "\"");
    }
  }

  private void interpretWrite(RecordFields record, BatchBuilder batch) throws UnreadableRecord {
    ImageFields image = record.newImage;
    if (!image.isPresent()) {
      throw new UnreadableRecord("NewImage is missing: the stream must carry new and old images");
    }
    String player = image.eventKey.text();
    if (BoardKey.isReserved(player)) {
      interpretReserved(player, record, image, batch);
      return;
    }
    Optional<Play> before = ranking(record.oldImage, record);
    try {
      if (image.completed.flag()) {
        accept(record, before, completed(player, image, record), batch);
      } else if (before.isPresent()) {
        acceptRemoval(record, before.get(), batch);
      } else {
        batch.unfinished();
      }
    } catch (UnreadableRecord e) {
      // What was written is set aside; what it was written over is no more all the same.
      if (before.isPresent()) {
        acceptRemoval(record, before.get(), batch);
      }
      throw e;
    }
  }

  private void interpretRemoval(RecordFields record, BatchBuilder batch) throws UnreadableRecord {
    if (record.isTimeToLiveDeletion()) {
      batch.deletion();
      return;
    }
    ImageFields image = record.oldImage;
    if (!image.isPresent()) {
      throw new UnreadableRecord("OldImage is missing: the stream must carry new and old images");
    }
    String player = image.eventKey.text();
    Optional<Play> before = ranking(image, record);
    if (player.equals(rules.board().bansEventKey())) {
      acceptBans(record, batch);
    } else if (BoardKey.isReserved(player)) {
      batch.ownWrite();
    } else if (before.isPresent()) {
      acceptRemoval(record, before.get(), batch);
    } else {
      batch.unfinished();
    }
  }

  private void interpretReserved(
      String player, RecordFields record, ImageFields image, BatchBuilder batch)
      throws UnreadableRecord {
    BoardKey board = rules.board();
    if (player.equals(board.bansEventKey())) {
      acceptBans(record, batch);
    } else if (isOwnRow(player) && image.startTimestamp.number() == board.startTimestamp()) {
      batch.ownWrite();
    } else {
      throw new UnreadableRecord(
          Refusal.RESERVED_ID,
          "event_key \""
              + player
              + "\" begins with \""
              + BoardKey.PREFIX
              + "\", which is reserved for boards: give the player another id");
    }
  }

  /** What is written beside the function: the board itself, and what its operators leave. */
  private boolean isOwnRow(String eventKey) {
    BoardKey board = rules.board();
    return eventKey.equals(board.eventKey())
        || eventKey.equals(board.rebuildEventKey())
        || board.isArchive(eventKey);
  }

  private Play completed(String player, ImageFields image, RecordFields record)
      throws UnreadableRecord {
    Play play = play(player, image);
    long created = record.createdEpochSecond();
    long end = play.completedAtEpochSecond();
    if (end > created + futureAllowanceSeconds) {
      throw new UnreadableRecord(
          Refusal.FUTURE_DATED,
          "completed_at "
              + end
              + " is "
              + (end - created)
              + " s after the record's creation, more than the "
              + futureAllowanceSeconds
              + " s that clocks may differ: set the client's clock, or raise clock-allowance");
    }
    return play;
  }

  private static void accept(
      RecordFields record, Optional<Play> before, Play play, BatchBuilder batch)
      throws UnreadableRecord {
    SequenceNumber sequence = acceptedSequence(record, batch);
    // A row's key never changes; an old image of another one is no old image of this row.
    Optional<Play> replaced = before.filter(old -> old.key().equals(play.key()));
    batch.play(
        new Change(play.key(), sequence, replaced, Optional.of(play)), record.createdEpochSecond());
  }

  private static void acceptRemoval(RecordFields record, Play before, BatchBuilder batch)
      throws UnreadableRecord {
    SequenceNumber sequence = acceptedSequence(record, batch);
    batch.removal(new Change(before.key(), sequence, Optional.of(before), Optional.empty()));
  }

  private static void acceptBans(RecordFields record, BatchBuilder batch) throws UnreadableRecord {
    acceptedSequence(record, batch);
    batch.bansChanged();
  }

  private static SequenceNumber acceptedSequence(RecordFields record, BatchBuilder batch)
      throws UnreadableRecord {
    long created = record.createdEpochSecond();
    SequenceNumber sequence = sequence(record.sequenceNumber());
    batch.accepted(sequence, record.sequenceNumber(), created);
    return sequence;
  }

  /** The value of an image, if it is one that can stand on a board. */
  private Optional<Play> ranking(ImageFields image, RecordFields record) {
    if (!image.isPresent()) {
      return Optional.empty();
    }
    try {
      return image.completed.flag()
          ? Optional.of(completed(image.eventKey.text(), image, record))
          : Optional.empty();
    } catch (UnreadableRecord e) {
      return Optional.empty();
    }
  }

  /** What a row as it was read from the table is to a board. */
  RowContent content(ImageFields row, long nowEpochSecond) {
    try {
      String player = row.eventKey.text();
      if (BoardKey.isReserved(player) || !row.completed.flag()) {
        return new RowContent.Other();
      }
      Play play = play(player, row);
      long ahead = play.completedAtEpochSecond() - nowEpochSecond;
      return ahead <= futureAllowanceSeconds
          ? new RowContent.Ranking(play)
          : new RowContent.Refused(
              "it ends " + ahead + " s from now, dated by a clock that is ahead");
    } catch (UnreadableRecord e) {
      return new RowContent.Refused(String.valueOf(e.getMessage()));
    }
  }

  private Play play(String player, ImageFields image) throws UnreadableRecord {
    checkText("event_key", player);
    if (player.isEmpty()) {
      throw new UnreadableRecord("event_key must not be empty");
    }
    if (player.length() > rules.maxEventKeyBytes() / 3
        && Handle.utf8Bytes(player) > rules.maxEventKeyBytes()) {
      throw new UnreadableRecord(
          "event_key of "
              + Handle.utf8Bytes(player)
              + " bytes is longer than the "
              + rules.maxEventKeyBytes()
              + " that the board's item has room for: raise max-event-key-bytes, or use shorter ids");
    }
    String handle = image.handle.text();
    checkText("handle", handle);
    long start = image.startTimestamp.number();
    if (start < 0 || start > MAX_EPOCH_SECOND) {
      throw new UnreadableRecord(
          "start_timestamp must be in epoch seconds, 0 to 253402300799, found " + start);
    }
    return value(new PlayKey(player, start), image, Handle.fitting(handle, rules.maxHandleBytes()));
  }

  private Play value(PlayKey key, ImageFields image, Handle handle) throws UnreadableRecord {
    long length = image.lengthSeconds.number();
    if (length < 0 || length > maxLengthSeconds) {
      throw new UnreadableRecord(
          length < 0 ? Refusal.UNREADABLE : Refusal.TOO_LONG,
          "length_seconds must be 0 to "
              + maxLengthSeconds
              + ", found "
              + length
              + ": write the length of one game in seconds, or raise max-length");
    }
    return new Play(key, image.score.number(), key.startEpochSecond() + length, handle);
  }

  private static SequenceNumber sequence(String written) throws UnreadableRecord {
    try {
      return SequenceNumber.parse(written);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord(
          "SequenceNumber must be a whole number of up to 40 digits, found \"" + written + "\"");
    }
  }

  /** A text with half a surrogate pair has no UTF-8 form: the item could not give it back. */
  private static void checkText(String name, String text) throws UnreadableRecord {
    OptionalInt half = Utf16.unpairedSurrogate(text);
    if (half.isPresent()) {
      throw new UnreadableRecord(
          name
              + " holds half a surrogate pair at character "
              + half.getAsInt()
              + ": it is no Unicode text");
    }
  }
}
