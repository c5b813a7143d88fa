package dev.recentbest.harness.serve;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a service did, added up. Immutable.
 *
 * @param batches handled by the function, failed ones included
 * @param failed batches that have to be delivered again
 * @param plays that a board took in, or need not
 * @param ignored records that say nothing to a board
 * @param setAside records that a board cannot count
 * @param writes of the board's item
 * @param lostRaces writes that another function had beaten
 * @param givenUp records that were never merged
 * @param board as the last write left it
 */
record ServiceTally(
    long batches,
    long failed,
    long plays,
    long ignored,
    long setAside,
    long writes,
    long lostRaces,
    long givenUp,
    Optional<BoardItem> board) {
  static final ServiceTally NOTHING = new ServiceTally(0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());

  ServiceTally with(BatchReport report) {
    boolean done = report.answer().firstFailed().isEmpty();
    List<SetAsideRecord> kept = report.keptAside();
    return new ServiceTally(
        batches + 1,
        failed + (done ? 0 : 1),
        plays + (done ? report.batch().accepted().count() : 0),
        ignored + report.batch().ignored().total(),
        setAside + kept.size(),
        writes + (report.merge().written().isPresent() ? 1 : 0),
        lostRaces + report.merge().lostRaces(),
        givenUp,
        report.merge().written().or(() -> board));
  }

  /** With a batch that the function threw for. */
  ServiceTally withFailure() {
    return new ServiceTally(
        batches + 1, failed + 1, plays, ignored, setAside, writes, lostRaces, givenUp, board);
  }

  /**
   * With a batch of which no more is known than the answer.
   *
   * @param taken how many of its records the function took
   * @param done whether that was all of them
   */
  ServiceTally withAnswer(int taken, boolean done) {
    return new ServiceTally(
        batches + 1,
        failed + (done ? 0 : 1),
        plays + taken,
        ignored,
        setAside,
        writes,
        lostRaces,
        givenUp,
        board);
  }

  ServiceTally withGivenUp(int records) {
    return new ServiceTally(
        batches, failed, plays, ignored, setAside, writes, lostRaces, givenUp + records, board);
  }

  /** What was done since; the board is as it is now. */
  ServiceTally since(ServiceTally earlier) {
    return new ServiceTally(
        batches - earlier.batches,
        failed - earlier.failed,
        plays - earlier.plays,
        ignored - earlier.ignored,
        setAside - earlier.setAside,
        writes - earlier.writes,
        lostRaces - earlier.lostRaces,
        givenUp - earlier.givenUp,
        board);
  }

  /** Whether a function was at work, or something was lost to it. */
  boolean isWorthALine() {
    return batches > 0 || givenUp > 0;
  }
}
