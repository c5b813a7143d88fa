package dev.recentbest.harness.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that a process printed; they come a little after what they speak of. Thread-safe. */
final class Log {
  private static final long PATIENCE_MILLIS = 20_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** The first line that has this text in it; waits for one. */
  synchronized String await(String part) throws InterruptedException {
    Optional<String> found = find(part);
    while (found.isEmpty()) {
      int before = lines.size();
      wait(PATIENCE_MILLIS);
      if (lines.size() == before) {
        throw new AssertionError("no line has \"" + part + "\" among " + lines);
      }
      found = find(part);
    }
    return found.get();
  }

  /** All lines that have this text in them; waits until there are so many. */
  synchronized List<String> await(String part, int number) throws InterruptedException {
    List<String> found = containing(part);
    while (found.size() < number) {
      int before = lines.size();
      wait(PATIENCE_MILLIS);
      if (lines.size() == before) {
        throw new AssertionError(
            "fewer than " + number + " lines have \"" + part + "\" among " + lines);
      }
      found = containing(part);
    }
    return found;
  }

  private List<String> containing(String part) {
    return lines.stream().filter(line -> line.contains(part)).toList();
  }

  /** The lines of JSON that tell of such an event. */
  synchronized List<JsonNode> events(String event) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : lines) {
      if (line.contains("\"event\":\"" + event + "\"")) {
        found.add(JSON.readTree(line));
      }
    }
    return found;
  }

  private Optional<String> find(String part) {
    return lines.stream().filter(line -> line.contains(part)).findFirst();
  }
}
