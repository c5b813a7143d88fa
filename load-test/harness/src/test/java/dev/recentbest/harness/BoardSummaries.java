package dev.recentbest.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Board documents in few words: {@code 1300 exact: ann 924, bob 700}. */
final class BoardSummaries {
  private static final JsonMapper JSON = new JsonMapper();

  private BoardSummaries() {}

  static List<String> of(Path file) throws IOException {
    List<String> boards = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode board = JSON.readTree(line);
      List<String> entries = new ArrayList<>();
      for (JsonNode entry : board.path("entries")) {
        entries.add(" " + entry.path("event_key").asText() + " " + entry.path("score").asLong());
      }
      boards.add(
          board.path("at").asLong()
              + (board.path("exact").asBoolean() ? " exact:" : " not exact:")
              + String.join(",", entries));
    }
    return boards;
  }
}
