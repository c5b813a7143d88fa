package dev.recentbest.document;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.io.IOException;
import java.util.Optional;

/**
 * A leaderboard as one line of JSON; times in epoch seconds. It holds instants alone, never ages,
 * so that it stays true while it lies in a cache. A score stands in it twice: as a number, and as a
 * text for those whose numbers have not all of its digits (JavaScript's have 53 bits).
 */
public final class BoardDocument {
  private BoardDocument() {}

  /** The document, without a line's end. */
  public static String of(Leaderboard board) {
    return of(board, Optional.empty());
  }

  /** The document of a board that was read from a table, without a line's end. */
  public static String of(Leaderboard board, BoardReading reading) {
    return of(board, Optional.of(reading));
  }

  /**
   * Reads a document. Fields that it does not know are passed over, for more may be added.
   *
   * @throws UnreadableDocument when it is no board document, or larger than any
   */
  public static ReceivedBoard read(String text) {
    return BoardDocumentReader.read(text);
  }

  private static String of(Leaderboard board, Optional<BoardReading> reading) {
    return JsonText.of(
        json -> {
          json.writeNumberField("at", board.at().getEpochSecond());
          json.writeBooleanField("exact", board.exact());
          json.writeNumberField("tick_seconds", board.tick().toSeconds());
          json.writeNumberField("window_seconds", board.window().toSeconds());
          JsonText.writeInstant(json, "next_change_at", board.nextChangeAt());
          if (reading.isPresent()) {
            JsonText.writeReading(json, reading.get());
          }
          writeEntries(json, board);
        });
  }

  private static void writeEntries(JsonGenerator json, Leaderboard board) throws IOException {
    json.writeArrayFieldStart("entries");
    int rank = 0;
    for (Play play : board.plays()) {
      json.writeStartObject();
      json.writeNumberField("rank", ++rank);
      JsonText.writePlay(json, play);
      JsonText.writeInstant(json, "leaves_at", Optional.of(board.leavesAt(play)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
