package dev.recentbest.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when a test says so, and then as fast as the steps run. */
public final class VirtualScheduler implements Scheduler {
  /** A step that asks for itself again and again at one instant would never let time pass. */
  private static final int MOST_STEPS = 5_000_000;

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
  private Instant now;
  private long number;

  public VirtualScheduler(Instant start) {
    this.now = start;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void at(Instant instant, Runnable step) {
    tasks.add(new Task(instant.isBefore(now) ? now : instant, number++, step));
  }

  @Override
  public void soon(Runnable step) {
    at(now, step);
  }

  /** Lets time pass, and runs what is due meanwhile. */
  public void advance(Duration duration) {
    var end = now.plus(duration);
    for (int steps = 0; ; steps++) {
      var next = tasks.peek();
      if (next == null || next.due().isAfter(end)) {
        now = end;
        return;
      }
      if (steps == MOST_STEPS) {
        throw new AssertionError("more than " + MOST_STEPS + " steps until " + end);
      }
      tasks.remove();
      now = next.due();
      next.step().run();
    }
  }

  /** Runs what is due now. */
  public void settle() {
    advance(Duration.ZERO);
  }

  private record Task(Instant due, long number, Runnable step) {}
}
