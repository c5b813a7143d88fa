package dev.recentbest.document;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import java.io.IOException;

/**
 * All that a board's item says of plays, as one line of JSON: whoever has it can work out by
 * himself what the board shows at any later moment until the item changes, for every size and
 * window up to the board's own. Times in epoch seconds.
 *
 * <p>At an instant {@code t}, for a window of {@code w} seconds: keep the entries with {@code
 * completed_at >= (floor((t - w) / tick_seconds) + 1) * tick_seconds}, of each player the first,
 * and take as many as wanted from the beginning. The result is exact if there is no {@code
 * exact_since} or {@code t - w >= exact_since}.
 */
public final class SkybandDocument {
  private SkybandDocument() {}

  /** The document, without a line's end. */
  public static String of(BoardState state, BoardReading reading) {
    return JsonText.of(
        json -> {
          json.writeNumberField("size", state.rules().size());
          json.writeNumberField("window_seconds", state.rules().window().toSeconds());
          json.writeNumberField("tick_seconds", state.tickSeconds());
          writeExactSince(json, state);
          JsonText.writeReading(json, reading);
          json.writeArrayFieldStart("entries");
          for (Entry entry : state.entries()) {
            json.writeStartObject();
            JsonText.writePlay(json, entry.play());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void writeExactSince(JsonGenerator json, BoardState state) throws IOException {
    var since = state.exactSinceEpochSecond(state.rules().size());
    if (since.isPresent()) {
      json.writeNumberField("exact_since", since.getAsLong());
    }
  }
}
