package dev.recentbest.local;

import dev.recentbest.mapping.FunctionThrottledException;
import dev.recentbest.mapping.StreamFunction;
import dev.recentbest.rollup.merging.BatchReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The instances of the function. As on Lambda each handles one invocation at a time and remembers
 * the board between them, the one that was used last is used first, and a new one is made when all
 * are busy. Thread-safe.
 */
final class FunctionPool implements StreamFunction {
  /** Lambda gives an account 1,000 at once; a machine has no cores for so many. */
  static final int MOST_INSTANCES = 64;

  private final Supplier<LocalRollUp> instances;
  private final ServiceListener listener;
  private final Deque<LocalRollUp> idle = new ArrayDeque<>();
  private int made;

  /**
   * @param instances makes an instance
   * @param listener is told of each batch, on the thread that handled it
   */
  FunctionPool(Supplier<LocalRollUp> instances, ServiceListener listener) {
    this.instances = instances;
    this.listener = listener;
  }

  @Override
  public byte[] invoke(byte[] event) {
    LocalRollUp instance = take();
    try {
      BatchReport report = handle(instance, event);
      listener.handled(report);
      return report.answer().toJson();
    } finally {
      giveBack(instance);
    }
  }

  private BatchReport handle(LocalRollUp instance, byte[] event) {
    try {
      return instance.handle(event);
    } catch (RuntimeException e) {
      listener.failed(e);
      throw e;
    }
  }

  private synchronized LocalRollUp take() {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    if (made == MOST_INSTANCES) {
      throw new FunctionThrottledException(
          MOST_INSTANCES + " instances of the function are busy, which is the most there may be");
    }
    made++;
    return instances.get();
  }

  private synchronized void giveBack(LocalRollUp instance) {
    idle.push(instance);
  }
}
