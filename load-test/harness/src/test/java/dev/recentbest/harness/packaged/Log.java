package dev.recentbest.harness.packaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that a process printed; they come a little after what they speak of. Thread-safe. */
final class Log {
  private static final long PATIENCE_MILLIS = 20_000;

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

  private Optional<String> find(String part) {
    return lines.stream().filter(line -> line.contains(part)).findFirst();
  }
}
