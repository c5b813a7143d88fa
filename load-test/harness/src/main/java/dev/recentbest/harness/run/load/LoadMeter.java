package dev.recentbest.harness.run.load;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.model.play.PlayKey;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts and times every write. Thread-safe, but for looking at the times, which is one thread's.
 */
public final class LoadMeter {
  private final Ledger ledger = new Ledger();
  private final Latencies latency = new Latencies();
  private final Latencies service = new Latencies();
  private final Visibility visibility;
  private final AtomicLong due = new AtomicLong();
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong finished = new AtomicLong();
  private final AtomicLong heldBack = new AtomicLong();
  private final AtomicLong neverSent = new AtomicLong();

  /**
   * @param visibility is told of writes that begin
   */
  public LoadMeter(Visibility visibility) {
    this.visibility = visibility;
  }

  /** The time of a play has come, whether or not it can be started. */
  void due() {
    due.incrementAndGet();
  }

  /** A play had to wait because as many as may be are outstanding. */
  void heldBack() {
    heldBack.incrementAndGet();
  }

  /** A play was due, and the time of the run was over before it could be handed to a writer. */
  void neverSent() {
    neverSent.incrementAndGet();
  }

  void starting(GeneratedPlay play, long nowNanos) {
    started.incrementAndGet();
    visibility.starting(key(play), nowNanos);
  }

  /**
   * A play has its outcome. Only confirmed ones are timed.
   *
   * @param intended when it was meant to start
   * @param begun when it did
   */
  void finished(GeneratedPlay play, Outcome outcome, long intended, long begun, long now) {
    ledger.enter(key(play), outcome);
    if (outcome instanceof Outcome.Confirmed) {
      latency.addNanos(now - intended);
      service.addNanos(now - begun);
    }
    finished.incrementAndGet();
  }

  public Ledger ledger() {
    return ledger;
  }

  /** From the intended start to the confirmation. */
  public Latencies latency() {
    return latency;
  }

  /** From the actual start to the confirmation. */
  public Latencies service() {
    return service;
  }

  /** Plays whose time has come. */
  public long dueCount() {
    return due.get();
  }

  /** Plays whose write has an outcome. */
  public long finishedCount() {
    return finished.get();
  }

  /** Plays that waited because as many as may be were outstanding. */
  public long heldBackCount() {
    return heldBack.get();
  }

  /** Plays that were due and that nobody sent, because the client could not keep up. */
  public long neverSentCount() {
    return neverSent.get();
  }

  /** Writes that began and have no outcome yet. */
  public long inFlight() {
    return started.get() - finished.get();
  }

  /** Plays whose time has come and that have no outcome yet, in flight or not. */
  public long outstanding() {
    return due.get() - finished.get() - neverSent.get();
  }

  private static PlayKey key(GeneratedPlay play) {
    return new PlayKey(play.eventKey(), play.startTimestamp());
  }
}
