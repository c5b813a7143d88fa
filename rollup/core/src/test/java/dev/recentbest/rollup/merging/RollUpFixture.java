package dev.recentbest.rollup.merging;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import java.util.List;
import java.util.Map;

/** A table, a clock, and function instances on them. */
final class RollUpFixture {
  final InMemoryBoardTable table = new InMemoryBoardTable(new BoardKey("recent-best"));
  final ManualClock clock = new ManualClock();
  private final LongestWaits random = new LongestWaits();

  FunctionInstance instance() {
    return instance(Map.of());
  }

  FunctionInstance instance(Map<String, String> options) {
    return new FunctionInstance(table, clock, random, options);
  }

  /** A record that was created as its play ended. */
  static StreamRecord record(String sequence, String player, long end, long score) {
    return StreamRecord.insert(sequence, end, FunctionInstance.play(player, end, score));
  }

  static StreamRecord record(String sequence, long created, String player, long end, long score) {
    Candidate play = FunctionInstance.play(player, end, score);
    return StreamRecord.insert(sequence, created, play);
  }

  BoardItem item() {
    return table.item().orElseThrow();
  }

  List<String> scores() {
    return FunctionInstance.scores(item());
  }
}
