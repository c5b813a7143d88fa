package dev.recentbest.operator.redrive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Hands out ten messages at a time, and those that were released from then on. */
final class InMemoryMailbox implements Mailbox {
  private static final int AT_ONCE = 10;

  final List<String> held = new ArrayList<>();
  final List<String> deleted = new ArrayList<>();
  private final Deque<Letter> visible = new ArrayDeque<>();
  private boolean forgetful;
  private int deletionsUntilKilled = Integer.MAX_VALUE;
  private int answers;

  InMemoryMailbox send(String... bodies) {
    for (String body : bodies) {
      String id = Integer.toString(visible.size());
      visible.add(new Letter(id, "receipt " + id, body));
    }
    return this;
  }

  /** Hides nothing: the first messages come again and again. */
  InMemoryMailbox forgetful() {
    forgetful = true;
    return this;
  }

  /** Ends whoever deletes once more than so often. */
  void killAfterDeletions(int deletions) {
    deletionsUntilKilled = deletions;
  }

  int visible() {
    return visible.size();
  }

  int answers() {
    return answers;
  }

  @Override
  public long size() {
    return visible.size();
  }

  @Override
  public List<Letter> receive(boolean thorough) {
    answers++;
    List<Letter> letters = visible.stream().limit(AT_ONCE).toList();
    if (!forgetful) {
      visible.removeAll(letters);
    }
    return letters;
  }

  @Override
  public void hold(Letter letter) {
    held.add(letter.id());
  }

  @Override
  public void delete(Letter letter) {
    if (deletionsUntilKilled == 0) {
      throw new IllegalStateException("killed");
    }
    deletionsUntilKilled--;
    deleted.add(letter.id());
  }

  @Override
  public void release(Collection<Letter> letters) {
    visible.addAll(letters);
  }
}
