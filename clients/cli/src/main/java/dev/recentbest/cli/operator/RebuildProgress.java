package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ProgressLine;
import dev.recentbest.operator.cost.TableSize;
import dev.recentbest.rollup.rebuild.Ledger;
import dev.recentbest.rollup.rebuild.RebuildListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Says on the error output how a rebuild comes along. Not thread-safe. */
final class RebuildProgress implements RebuildListener {
  private final Edges edges;
  private final TableSize size;
  private final Duration wait;
  private final ProgressLine line;
  private Optional<Instant> scanStart = Optional.empty();
  private int attempts;

  /**
   * @param wait how long a rebuild waits after its epoch was written
   */
  RebuildProgress(Edges edges, TableSize size, Duration wait) {
    this.edges = edges;
    this.size = size;
    this.wait = wait;
    this.line = new ProgressLine(edges);
  }

  @Override
  public void begun(long epoch) {
    line.say(
        "epoch "
            + epoch
            + " is written; waiting "
            + DurationText.format(wait)
            + " until no function remembers the board from before");
  }

  @Override
  public void resumed(Ledger ledger) {
    line.say(
        "going on with the rebuild of epoch "
            + ledger.epoch()
            + ", last heard of "
            + Duration.between(ledger.started(), edges.clock().instant()).toSeconds()
            + " s after its start, in phase "
            + ledger.phase().name().toLowerCase(Locale.ROOT)
            + "; what it read is lost, so the table is read from the beginning");
  }

  @Override
  public void joined() {
    line.say("another rebuild of this board is running: both go on, which harms nothing");
  }

  @Override
  public void waiting(Duration left) {
    line.show("waiting, " + left.toSeconds() + " s to go");
  }

  @Override
  public void scanned(long rows, long kept) {
    Instant now = edges.clock().instant();
    if (scanStart.isEmpty()) {
      scanStart = Optional.of(now);
    }
    Duration time = Duration.between(scanStart.get(), now);
    line.show(ProgressLine.rows(rows, size.rows(), time) + ", " + kept + " of the window");
  }

  @Override
  public void troubled(String reason) {
    line.say(reason + " (still trying)");
  }

  @Override
  public void scanningAgain() {
    scanStart = Optional.empty();
    line.say("the table's stream was exchanged meanwhile: reading the table once more");
  }

  @Override
  public void writing() {
    attempts++;
    if (attempts > 1) {
      line.show("writing the board, attempt " + attempts);
    }
  }
}
