package dev.recentbest.display;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A leaderboard as one line of JSON; times in epoch seconds. */
public final class BoardDocument {
  private static final JsonFactory JSON = new JsonFactory();

  private BoardDocument() {}

  /** The document, without a line's end. */
  public static String of(Leaderboard board) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("at", board.at().getEpochSecond());
      json.writeBooleanField("exact", board.exact());
      json.writeNumberField("tick_seconds", board.tick().toSeconds());
      json.writeNumberField("window_seconds", board.window().toSeconds());
      json.writeArrayFieldStart("entries");
      int rank = 0;
      for (Play play : board.plays()) {
        writeEntry(json, ++rank, play);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void writeEntry(JsonGenerator json, int rank, Play play) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", rank);
    json.writeStringField("event_key", play.player());
    json.writeStringField("handle", play.handle().text());
    if (play.handle().cut()) {
      json.writeBooleanField("handle_cut", true);
    }
    json.writeNumberField("score", play.score());
    json.writeNumberField("start_timestamp", play.key().startEpochSecond());
    json.writeNumberField("completed_at", play.completedAtEpochSecond());
    json.writeEndObject();
  }
}
