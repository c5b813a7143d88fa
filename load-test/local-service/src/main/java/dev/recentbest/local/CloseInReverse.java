package dev.recentbest.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened one upon the other, to be closed from the top; closing again does nothing. */
final class CloseInReverse implements AutoCloseable {
  /** Something that closes without a checked exception. */
  interface Part extends AutoCloseable {
    @Override
    void close();
  }

  private final Deque<Part> opened = new ArrayDeque<>();

  void add(Part part) {
    opened.push(part);
  }

  /** Closes everything, whatever fails, and throws the first failure with the others in it. */
  @Override
  public void close() {
    RuntimeException first = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
