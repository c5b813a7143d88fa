package dev.recentbest.harness.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stream records that were caused by writes and have not yet come through the function: for
 * each key how many, and the lines that wrote it. When none is left, everything written is in the
 * board, or set aside.
 */
final class Outstanding {
  private final Map<ItemKey, Deque<Long>> awaited = new HashMap<>();

  void written(ItemKey key, long line) {
    awaited.computeIfAbsent(key, k -> new ArrayDeque<>(1)).addLast(line);
  }

  /** Records of keys that were not written here, the board's own among them, are none of ours. */
  void delivered(ItemKey key) {
    awaited.computeIfPresent(
        key,
        (k, lines) -> {
          lines.removeFirst();
          return lines.isEmpty() ? null : lines;
        });
  }

  boolean isEmpty() {
    return awaited.isEmpty();
  }

  int size() {
    return awaited.size();
  }

  /**
   * The line that caused a record of a key, if that is awaited.
   *
   * @param place how many awaited records of the key come before it
   */
  Optional<Long> line(ItemKey key, int place) {
    return Optional.ofNullable(awaited.get(key))
        .flatMap(lines -> lines.stream().skip(place).findFirst());
  }

  /** The first line whose record is awaited. */
  long firstLine() {
    return awaited.values().stream().mapToLong(Deque::getFirst).min().orElse(0);
  }
}
