package dev.recentbest.harness.run.load;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.rollup.merging.Pause;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Writes plays when their time has come, whatever became of those before them: players do not wait
 * for each other. A play that starts late, because all writers are busy or too many are
 * outstanding, is timed from when it was meant to start; otherwise a table that stalls would look
 * quick, as nothing would be sent while it does ("coordinated omission", G. Tene). For one run, on
 * a thread of its own; may be stopped from another.
 */
public final class OpenLoop {
  /** Half a minute of 300 plays a second. More would only hide that the table is too slow. */
  public static final int MOST_OUTSTANDING = 10_000;

  /** How soon a stop is heard. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  private final PlayTable table;
  private final Executor writers;
  private final LoadMeter meter;
  private final LongSupplier nanos;
  private final Pause pause;
  private final Semaphore room = new Semaphore(MOST_OUTSTANDING);
  private volatile boolean stopped;

  /**
   * A loop that has not begun.
   *
   * @param writers run what they are given, some at a time
   * @param nanos the machine's clock for distances of time
   * @param pause waits by the same clock
   */
  public OpenLoop(
      PlayTable table, Executor writers, LoadMeter meter, LongSupplier nanos, Pause pause) {
    this.table = table;
    this.writers = writers;
    this.meter = meter;
    this.nanos = nanos;
    this.pause = pause;
  }

  /**
   * Hands plays to the writers until the time is over, there are no more, or it is stopped; the
   * last of them may still be under way then. Plays that were due and could not be handed over in
   * that time are counted, and never sent: a run ends when it should.
   *
   * @param length how long plays are due
   */
  public void run(Arrivals arrivals, Iterator<GeneratedPlay> plays, Duration length) {
    long begin = nanos.getAsLong();
    long next = arrivals.nextNanos();
    long end = length.toNanos();
    while (next < end && plays.hasNext() && awaited(begin + next)) {
      meter.due();
      if (nanos.getAsLong() - begin < end) {
        hand(plays.next(), begin + next);
      } else {
        meter.neverSent();
      }
      next = arrivals.nextNanos();
    }
  }

  /** Plays whose time has not come are not written any more. */
  public void stop() {
    stopped = true;
  }

  private boolean awaited(long due) {
    long left = due - nanos.getAsLong();
    while (left > 0 && !stopped) {
      pause.sleep(Duration.ofNanos(Math.min(left, LONGEST_PAUSE.toNanos())));
      left = due - nanos.getAsLong();
    }
    return !stopped;
  }

  private void hand(GeneratedPlay play, long intended) {
    if (!room.tryAcquire()) {
      meter.heldBack();
      room.acquireUninterruptibly();
    }
    writers.execute(
        () -> {
          try {
            write(play, intended);
          } finally {
            room.release();
          }
        });
  }

  private void write(GeneratedPlay play, long intended) {
    if (stopped) {
      meter.neverSent();
      return;
    }
    long begun = nanos.getAsLong();
    meter.starting(play, begun);
    Outcome outcome = table.write(play);
    meter.finished(play, outcome, intended, begun, nanos.getAsLong());
  }
}
