package dev.recentbest.operator.redrive;

import dev.recentbest.queues.QueueMessage;

/** Is told how a redrive comes along. */
public interface RedriveListener {
  /**
   * A queue is to be gone through.
   *
   * @param messages about how many there are in the queue
   */
  void begun(long messages);

  /** A message was seen to. */
  void handled(QueueMessage message, Verdict verdict);
}
