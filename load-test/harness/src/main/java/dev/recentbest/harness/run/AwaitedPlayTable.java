package dev.recentbest.harness.run;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.run.load.Outcome;
import dev.recentbest.harness.run.load.PlayTable;
import dev.recentbest.model.play.PlayKey;
import java.time.Clock;

/** A table whose stream is awaited: what was confirmed must be delivered. Thread-safe. */
final class AwaitedPlayTable implements PlayTable {
  private final PlayTable table;
  private final Deliveries deliveries;
  private final Clock clock;

  AwaitedPlayTable(PlayTable table, Deliveries deliveries, Clock clock) {
    this.table = table;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** A record may be delivered before the answer is here. */
  @Override
  public Outcome write(GeneratedPlay play) {
    PlayKey key = new PlayKey(play.eventKey(), play.startTimestamp());
    deliveries.writing(key, clock.instant());
    Outcome outcome = table.write(play);
    if (!(outcome instanceof Outcome.Confirmed)) {
      deliveries.notWritten(key);
    }
    return outcome;
  }
}
