package dev.recentbest.harness.demo;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.rollup.merging.Pause;
import java.time.Duration;
import java.util.Iterator;

/**
 * Hands each play on when its time has come: all that arrived before the start at once, and the
 * others as they arrive. Runs on a thread of its own; may be asked and stopped from others.
 */
final class Feed implements Runnable {
  /** A sixth of a second of the games' time at speed 60. */
  private static final Duration STEP = Duration.ofMillis(10);

  private final Iterator<GeneratedPlay> plays;
  private final GameClock clock;
  private final PlaySink sink;
  private final Pause pause;
  private volatile boolean stopped;
  private volatile boolean live;

  /**
   * @param plays in order of arrival
   */
  Feed(Iterator<GeneratedPlay> plays, GameClock clock, PlaySink sink, Pause pause) {
    this.plays = plays;
    this.clock = clock;
    this.sink = sink;
    this.pause = pause;
  }

  /** Until it is stopped, or there are no more plays. */
  @Override
  public void run() {
    while (!stopped && plays.hasNext()) {
      GeneratedPlay play = plays.next();
      live = live || play.arrivedAt() > clock.start().getEpochSecond();
      while (!stopped && clock.now().getEpochSecond() < play.arrivedAt()) {
        pause.sleep(STEP);
      }
      if (!stopped) {
        sink.write(play);
      }
    }
  }

  /** Whether everything before the start was handed on. */
  boolean isLive() {
    return live;
  }

  void stop() {
    stopped = true;
  }
}
