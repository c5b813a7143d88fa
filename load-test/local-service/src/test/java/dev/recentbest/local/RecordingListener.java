package dev.recentbest.local;

import dev.recentbest.rollup.merging.BatchReport;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a service tells, and waits for it. */
final class RecordingListener implements ServiceListener {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<BatchReport> reports = new LinkedBlockingQueue<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();

  @Override
  public void handled(BatchReport report) {
    reports.add(report);
  }

  @Override
  public void note(String line) {
    notes.add(line);
  }

  List<String> notes() {
    return notes;
  }

  /** Waits until functions have merged so many plays since this was last asked. */
  void awaitPlays(int count) {
    for (int left = count; left > 0; ) {
      left -= next().batch().accepted().count();
    }
  }

  /** The next batch that a function has handled. */
  BatchReport next() {
    try {
      BatchReport report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (report == null) {
        throw new AssertionError("must be handled within " + PATIENCE_SECONDS + " s");
      }
      return report;
    } catch (InterruptedException e) {
      throw new AssertionError("must not be interrupted", e);
    }
  }
}
