package dev.recentbest.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.oracle.Candidate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TablePlaysTest {
  @Test
  void scan_table_isWhatCountsOfIt() {
    try (TestDatabase database = new TestDatabase()) {
      String table = database.freshTable();
      ScoreWriter writer = new ScoreWriter(database.client(), table, new ManualTime());
      writer.write(new PlayThrough("ann", 100, 30, true, 900, "Annabelle", List.of()));
      writer.write(new PlayThrough("bob", 100, 30, false, 950, "Bob", List.of()));
      writer.write(new PlayThrough("cid", 100, 30, true, 990, "Cid", List.of()));
      database.put(table, new BoardKey("recent-best").attributes());

      TablePlays plays =
          TablePlays.scan(database.client(), table, Set.of(new PlayKey("cid", 100)), 4);

      assertThat(plays)
          .isEqualTo(
              new TablePlays(
                  Set.of(new PlayKey("ann", 100), new PlayKey("bob", 100), new PlayKey("cid", 100)),
                  List.of(new Candidate("ann", 100, 130, 900, "Anna"))));
    }
  }
}
