package dev.recentbest.harness.run.load;

import dev.recentbest.model.play.PlayKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From the start of a write to the first look at the board's item that holds the play. Plays that
 * never enter the item, or have left it between two looks, do not count. Thread-safe, but for
 * looking at the times, which is one thread's.
 */
public final class Visibility {
  /** The oldest are forgotten: most plays that were not seen by then never enter the item. */
  private static final int MOST_AWAITED = 200_000;

  private final Latencies times = new Latencies();
  private final Map<PlayKey, Long> awaited =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlayKey, Long> eldest) {
          return size() > MOST_AWAITED;
        }
      };

  /** The write of a play begins. */
  synchronized void starting(PlayKey key, long nowNanos) {
    awaited.put(key, nowNanos);
  }

  /** The board's item, as it was read, holds these plays. */
  public synchronized void seen(Collection<PlayKey> inItem, long nowNanos) {
    for (PlayKey key : inItem) {
      Long begun = awaited.remove(key);
      if (begun != null) {
        times.addNanos(nowNanos - begun);
      }
    }
  }

  public Latencies times() {
    return times;
  }
}
