package dev.recentbest.rollup.stream;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.play.Utf16;
import dev.recentbest.model.ranking.RankingOrder;
import java.util.OptionalInt;

/** What one record means to a board. */
final class RecordInterpreter {
  /** The end of the year 9999: later instants are mistakes, such as milliseconds. */
  static final long MAX_EPOCH_SECOND = 253_402_300_799L;

  private final ReaderRules rules;
  private final long futureAllowanceSeconds;

  RecordInterpreter(ReaderRules rules) {
    this.rules = rules;
    this.futureAllowanceSeconds = rules.futureAllowance().toSeconds();
  }

  /**
   * @throws UnreadableRecord when the record must be set aside; the batch is then as it was
   */
  void interpret(RecordFields record, BatchBuilder batch) throws UnreadableRecord {
    switch (record.eventName()) {
      case "INSERT", "MODIFY" -> interpretWrite(record, batch);
      case "REMOVE" -> batch.deletion();
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
      checkOwn(player, image);
      batch.ownWrite();
    } else if (!image.completed.flag()) {
      batch.unfinished();
    } else {
      accept(record, play(player, image), batch);
    }
  }

  private void checkOwn(String player, ImageFields image) throws UnreadableRecord {
    BoardKey board = rules.board();
    if (!player.equals(board.eventKey())
        || image.startTimestamp.number() != board.startTimestamp()) {
      throw new UnreadableRecord(
          "event_key \""
              + player
              + "\" begins with \""
              + BoardKey.PREFIX
              + "\", which is reserved for boards: give the player another id");
    }
  }

  private void accept(RecordFields record, Play play, BatchBuilder batch) throws UnreadableRecord {
    long created = record.createdEpochSecond();
    SequenceNumber sequence = sequence(record.sequenceNumber());
    long end = play.completedAtEpochSecond();
    if (end > created + futureAllowanceSeconds) {
      throw new UnreadableRecord(
          "completed_at "
              + end
              + " is "
              + (end - created)
              + " s after the record's creation, more than the "
              + futureAllowanceSeconds
              + " s that clocks may differ: set the client's clock, or raise clock-allowance");
    }
    batch.accepted(sequence, record.sequenceNumber(), created, end);
    if (record.oldImage.isPresent()) {
      acceptChange(record.oldImage, play, sequence, created, batch);
    } else {
      batch.play(play, sequence);
    }
  }

  /**
   * Of the values that a key has had, the one that ranks higher counts. The old one is merged once
   * more rather than taken as known: its own record may have been refused, or have come before this
   * board.
   */
  private void acceptChange(
      ImageFields oldImage, Play play, SequenceNumber sequence, long created, BatchBuilder batch) {
    Play old = oldValue(oldImage, play, created);
    if (RankingOrder.BEST_FIRST.ranksAbove(old, play)) {
      batch.play(old, sequence);
      return;
    }
    batch.play(play, sequence);
    if (old.completedAtEpochSecond() > play.completedAtEpochSecond()) {
      // The old value may have hidden others for as long as it lasted, which is longer than the new
      // one does.
      batch.uncertainUntil(old.completedAtEpochSecond());
    }
  }

  /**
   * The value before the change, or the new one again when the old image is no play that can count.
   */
  private Play oldValue(ImageFields oldImage, Play play, long created) {
    try {
      if (!oldImage.completed.flag()) {
        return play;
      }
      Play old = play(oldImage.eventKey.text(), oldImage);
      boolean counts =
          old.key().equals(play.key())
              && old.completedAtEpochSecond() <= created + futureAllowanceSeconds;
      return counts ? old : play;
    } catch (UnreadableRecord e) {
      return play;
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

  private static Play value(PlayKey key, ImageFields image, Handle handle) throws UnreadableRecord {
    long length = image.lengthSeconds.number();
    if (length < 0 || length > MAX_EPOCH_SECOND) {
      throw new UnreadableRecord("length_seconds must be 0 to 253402300799, found " + length);
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
