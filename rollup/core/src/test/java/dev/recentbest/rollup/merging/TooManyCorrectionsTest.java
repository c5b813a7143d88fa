package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.CorrectedTable.Counts;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A batch that corrects more players than it may ask the table about. */
class TooManyCorrectionsTest {
  private final CorrectedTable table =
      new CorrectedTable(
          Map.of(
              "board-size", "2",
              "slack", "4",
              "window", "20s",
              "clock-allowance", "0s",
              "memory-max-age", "1s",
              "max-queries", "1"),
          false);

  /** Two players whose best plays have hidden another one of theirs each, and now are gone. */
  private void bestPlaysGone() {
    table.pass(2);
    for (String player : new String[] {"a", "b"}) {
      table.put(player, 0, 9, 102);
      table.put(player, 1, 5, 102);
    }
    table.deliverTogether(0);
    table.delete("a", 0);
    table.delete("b", 0);
    table.deliverTogether(0);
  }

  @Test
  void handle_moreThanMayBeAskedFor_claimsNothing() {
    bestPlaysGone();

    Counts counts = new Counts();
    assertThat(table.firstWrongClaim(counts)).isEmpty();
    assertThat(table.state().isExact(table.now(), 20, 1)).isFalse();
    assertThat(table.state().players()).containsExactly("a");
  }

  @Test
  void handle_moreThanMayBeAskedFor_isExactOnceItHasLeft() {
    bestPlaysGone();

    assertThat(table.state().isExact(122, 20, 2)).isTrue();
    assertThat(table.state().isExact(121, 20, 1)).isFalse();
  }

  @Test
  void rebuild_afterMoreThanMayBeAskedFor_isExactAtOnce() {
    bestPlaysGone();
    table.startRebuild();
    table.comeToRest(new Random(7));

    assertThat(table.rebuildsEnded()).isEqualTo(1);
    assertThat(table.state().isExact(table.now(), 20, 2)).isTrue();
    assertThat(table.firstWrongClaim(new Counts())).isEmpty();
    assertThat(table.state().players()).containsExactlyInAnyOrder("a", "b");
  }
}
