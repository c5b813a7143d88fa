package dev.recentbest.harness.replay;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardItemFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.item.ItemSize;
import dev.recentbest.rollup.merging.BatchReport;

/** What the function did, added up. */
public final class FunctionTally {
  private final BoardKey board;
  private long batches;
  private long merged;
  private long takenBack;
  private long setAside;
  private long ignored;
  private long writes;
  private long lostRaces;
  private int largestItemBytes;
  private int mostEntries;

  FunctionTally(BoardKey board) {
    this.board = board;
  }

  void add(BatchReport report) {
    batches++;
    if (report.answer().firstFailed().isEmpty()) {
      for (Change change : report.batch().arrivals().changes()) {
        merged += change.after().isPresent() ? 1 : 0;
        takenBack += change.after().isPresent() ? 0 : 1;
      }
    }
    setAside += report.keptAside().size();
    ignored += report.batch().ignored().total() - report.batch().ignored().ownWrites();
    lostRaces += report.merge().lostRaces();
    report.merge().written().ifPresent(this::addWrite);
  }

  private void addWrite(BoardItem item) {
    writes++;
    mostEntries = Math.max(mostEntries, item.state().entries().size());
    largestItemBytes =
        Math.max(largestItemBytes, ItemSize.bytesOf(BoardItemFormat.encode(board, item)));
  }

  public long batches() {
    return batches;
  }

  public long merged() {
    return merged;
  }

  long takenBack() {
    return takenBack;
  }

  public long setAside() {
    return setAside;
  }

  long ignored() {
    return ignored;
  }

  public long writes() {
    return writes;
  }

  public long lostRaces() {
    return lostRaces;
  }

  public int largestItemBytes() {
    return largestItemBytes;
  }

  public int mostEntries() {
    return mostEntries;
  }
}
