package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Cells;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.correction.Recount;
import dev.recentbest.model.correction.Replacement;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One merge: from a state, by what the records say and what the table says, to the next state. */
final class MergeStep {
  private final BoardState base;
  private final Arrivals arrivals;
  private final long tickSeconds;
  private Coverage coverage;
  private final Cells cells;
  private final List<Play> stood;
  private Corrections corrections;

  MergeStep(BoardState base, Arrivals arrivals) {
    this.base = base;
    this.arrivals = arrivals;
    this.tickSeconds = base.tickSeconds();
    this.coverage = coverageAfter();
    this.corrections = base.corrections();
    this.stood = stood();
    this.cells = new Cells(numbered(base.cells()), arrivals.changes().size(), tickSeconds);
  }

  Merged merge(TableReads reads, Bound bound) {
    arrivals.changes().forEach(cells::apply);
    reads.recount().ifPresent(this::recount);
    Set<String> toRead = readWorsened(reads);
    openHoles();
    reads.banned().ifPresent(this::ban);
    reads.recount().ifPresent(this::fillHoles);
    corrections = Trimming.trim(corrections, coverage, tickSeconds).atMost(base.rules().depth());
    BoardState state =
        new Selection(base.rules(), cells.all(), corrections, labelled())
            .at(coverage, tickSeconds, bound);
    return new Merged(state, toRead, arrivals.bansChanged() && reads.banned().isEmpty());
  }

  /** The plays that stood on the board, shown or banned, and would stand there still. */
  private List<Play> stood() {
    List<Play> plays = new ArrayList<>();
    for (Entry entry : base.entries()) {
      plays.add(entry.play());
    }
    for (Cell cell : base.hidden()) {
      if (corrections.isBanned(cell.key().player())) {
        cell.value().ifPresent(plays::add);
      }
    }
    plays.removeIf(this::isPast);
    return plays;
  }

  private void recount(Recount recount) {
    for (Play row : recount.scanned()) {
      if (!isPast(row)) {
        cells.addUnknown(row);
      }
    }
    recount.reread().forEach((key, row) -> cells.read(key, row));
  }

  /**
   * A play that got worse no longer hides its player's others, which the state may never have held.
   *
   * @return the players of whom the table still has to be asked
   */
  private Set<String> readWorsened(TableReads reads) {
    Set<String> toRead = new HashSet<>();
    for (Play play : stood) {
      if (!isCovered(play)) {
        toRead.add(play.player());
      }
    }
    for (String player : List.copyOf(toRead)) {
      Map<PlayKey, Play> rows = reads.plays().get(player);
      if (reads.unread().contains(player)) {
        toRead.remove(player);
        doubt(player);
      } else if (rows != null) {
        toRead.remove(player);
        Map<PlayKey, Play> live = new HashMap<>(rows);
        live.values().removeIf(this::isPast);
        cells.read(player, live);
      }
    }
    return toRead;
  }

  /** What a player's worsened plays hid of his own ended no later than they did. */
  private void doubt(String player) {
    for (Play play : stood) {
      if (play.player().equals(player) && !isCovered(play)) {
        corrections = corrections.withUnread(player, play.completedAtEpochSecond());
      }
    }
  }

  private void openHoles() {
    for (Play play : stood) {
      if (!isCovered(play)) {
        corrections = corrections.withHole(play.player(), play.completedAtEpochSecond());
      }
    }
  }

  /** A ban lays open what the player's plays hid, as far as they stood on the board. */
  private void ban(Set<String> players) {
    Corrections before = corrections;
    corrections = corrections.withBanned(players);
    for (Play play : stood) {
      if (players.contains(play.player()) && !before.isBanned(play.player())) {
        corrections = corrections.withBanHole(play.player(), play.completedAtEpochSecond());
      }
    }
  }

  /** The table was read from end to end: nothing from before is unknown any more. */
  private void fillHoles(Recount recount) {
    coverage = coverage.knowingAll();
    corrections = corrections.keeping(hole -> hole.epoch() >= recount.clearBeforeEpoch());
  }

  private boolean isCovered(Play play) {
    return Replacement.covers(cells.value(play.key()), play, tickSeconds);
  }

  private boolean isPast(Play play) {
    return Trimming.isPast(play, coverage, tickSeconds);
  }

  /**
   * What was written while one stream was off and the next one not yet on, no stream has: a board
   * knows everything only from the first record of the new one on.
   */
  private Coverage coverageAfter() {
    Coverage moved = base.coverage().withHorizon(horizonAfter(arrivals.newestEpochSecond()));
    return isAnotherStream() ? moved.withKnownSince(arrivals.firstCreatedEpochSecond()) : moved;
  }

  /** The cells, their sequence numbers set to zero when another stream's numbers follow. */
  private List<Cell> numbered(List<Cell> known) {
    return isAnotherStream() ? known.stream().map(Cell::unnumbered).toList() : known;
  }

  private boolean isAnotherStream() {
    return arrivals.streamLabel().isPresent()
        && base.streamLabel().isPresent()
        && !arrivals.streamLabel().equals(base.streamLabel());
  }

  private Optional<String> labelled() {
    return arrivals.streamLabel().or(base::streamLabel);
  }

  private OptionalLong horizonAfter(OptionalLong newestEpochSecond) {
    return newestEpochSecond.isEmpty()
        ? newestEpochSecond
        : OptionalLong.of(
            newestEpochSecond.getAsLong()
                - base.rules().windowSeconds()
                - base.rules().clockAllowanceSeconds());
  }
}
