package dev.recentbest.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Edges whose time passes by waiting only, at once, and that say what was waited for. */
final class ManualEdges {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  WriterEdges edges() {
    return edges(this::after);
  }

  WriterEdges edges(WriterEdges.Delay delay) {
    return new WriterEdges(new ManualClock(1_700_000_000), nanos::get, new Random(7), delay);
  }

  List<Duration> waits() {
    return List.copyOf(waits);
  }

  private Executor after(Duration time) {
    waits.add(time);
    nanos.addAndGet(time.toNanos());
    return Runnable::run;
  }
}
