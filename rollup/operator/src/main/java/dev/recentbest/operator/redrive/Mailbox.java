package dev.recentbest.operator.redrive;

import java.util.Collection;
import java.util.List;

/**
 * A queue of messages.
 *
 * <p>Each method throws {@link QueueUnavailable} when there is no answer, or a refusal.
 */
public interface Mailbox {
  /** About how many messages there are. */
  long size();

  /**
   * Some messages, hidden from now on from whoever receives next.
   *
   * @param thorough whether to look everywhere: otherwise there may be messages though none came
   */
  List<Letter> receive(boolean thorough);

  /** Hides a message for longer. */
  void hold(Letter letter);

  /** Removes a message for good. */
  void delete(Letter letter);

  /** Hides messages no longer; those that cannot be shown now show by themselves. */
  void release(Collection<Letter> letters);
}
