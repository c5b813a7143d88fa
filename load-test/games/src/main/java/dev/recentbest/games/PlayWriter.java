package dev.recentbest.games;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes plays as lines of JSON. A play that arrived in the second of its end is the item itself;
 * any other is {@code {"op":"put","arrived_at":SECONDS,"item":{...}}}. Not for several threads.
 */
public final class PlayWriter implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  /**
   * @param out should encode as UTF-8; closed with this writer
   * @throws IOException as {@code out} does
   */
  public PlayWriter(Writer out) throws IOException {
    json = JSON.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("")); // write() ends the lines
  }

  /**
   * Adds a line.
   *
   * @throws IOException as the underlying writer does
   */
  public void write(GeneratedPlay play) throws IOException {
    if (play.arrivedAt() == play.completedAt()) {
      writeItem(play);
    } else {
      json.writeStartObject();
      json.writeStringField("op", "put");
      json.writeNumberField("arrived_at", play.arrivedAt());
      json.writeFieldName("item");
      writeItem(play);
      json.writeEndObject();
    }
    json.writeRaw('\n');
  }

  private void writeItem(GeneratedPlay play) throws IOException {
    json.writeStartObject();
    json.writeStringField("event_key", play.eventKey());
    json.writeNumberField("length_seconds", play.lengthSeconds());
    json.writeNumberField("start_timestamp", play.startTimestamp());
    json.writeBooleanField("completed", play.completed());
    json.writeNumberField("score", play.score());
    json.writeStringField("handle", play.handle());
    json.writeArrayFieldStart("achievements");
    for (Achievement achievement : play.achievements()) {
      writeAchievement(achievement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeAchievement(Achievement achievement) throws IOException {
    json.writeStartObject();
    json.writeNumberField("bonus_score", achievement.bonusScore());
    json.writeStringField("id", achievement.id());
    json.writeStringField("shortname", achievement.shortname());
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
