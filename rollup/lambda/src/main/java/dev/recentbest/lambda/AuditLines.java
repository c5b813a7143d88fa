package dev.recentbest.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Play;
import dev.recentbest.operator.archive.Backfilled;
import dev.recentbest.operator.verify.Difference;
import dev.recentbest.operator.verify.RankDifference;
import dev.recentbest.operator.verify.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an audit found and did, as lines of JSON. Of players there is the id and no more. */
final class AuditLines {
  /** A board that is wrong altogether needs no longer list, and a line of the log has an end. */
  private static final int MOST_LISTED = 50;

  /** An id may hold half a surrogate pair where it comes from the board: written escaped. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final BoardKey board;

  AuditLines(BoardKey board) {
    this.board = board;
  }

  String compared(Verdict verdict) {
    return line(
        "audit",
        json -> {
          json.writeStringField("at", verdict.at().toString());
          json.writeNumberField("rows", verdict.rows());
          json.writeNumberField("plays", verdict.playsInWindow());
          json.writeNumberField("differences", verdict.ranks().size() + verdict.entries().size());
          json.writeArrayFieldStart("ranks");
          for (RankDifference rank : first(verdict.ranks())) {
            json.writeStartObject();
            json.writeNumberField("rank", rank.rank());
            player(json, "on_board", rank.onBoard());
            player(json, "in_table", rank.inTable());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("entries");
          for (Difference entry : first(verdict.entries())) {
            json.writeStartObject();
            json.writeStringField("kind", entry.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("event_key", entry.key().player());
            json.writeNumberField("start_timestamp", entry.key().startEpochSecond());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  String archived(Backfilled done) {
    return line(
        "archived",
        json -> {
          hours(json, "hours", done.archived().stream().map(Archive::hour).toList());
          hours(json, "left_to_others", done.doneByOthers());
          hours(json, "older_than_table", done.olderThanTable());
        });
  }

  private static <T> List<T> first(List<T> differences) {
    return differences.subList(0, Math.min(MOST_LISTED, differences.size()));
  }

  private static void player(JsonGenerator json, String name, Optional<Play> play)
      throws IOException {
    if (play.isPresent()) {
      json.writeStringField(name, play.get().player());
    }
  }

  private static void hours(JsonGenerator json, String name, List<Hour> hours) throws IOException {
    json.writeArrayFieldStart(name);
    for (Hour hour : hours) {
      json.writeString(hour.text());
    }
    json.writeEndArray();
  }

  private String line(String event, Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("event", event);
      json.writeStringField("board", board.boardId());
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** Writes the fields of a line. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }
}
