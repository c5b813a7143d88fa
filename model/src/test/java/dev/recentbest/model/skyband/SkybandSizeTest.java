package dev.recentbest.model.skyband;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.oracle.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The size of the skyband on plays whose scores have nothing to do with their time. */
class SkybandSizeTest {
  private static final int HOURS = 20;
  private static final int PLAYS = 100_000;
  private static final int K = 10;

  /**
   * Shen et al., ICDE 2012: K(1 + ln(n/K)) entries are expected; every play is another player's
   * here.
   */
  @Test
  void of_hundredThousandRandomPlays_hasTheExpectedSize() {
    double expected = K * (1 + Math.log((double) PLAYS / K));
    Random random = new Random(1);
    long entries = 0;
    for (int hour = 0; hour < HOURS; hour++) {
      List<Cell> plays = new ArrayList<>();
      for (int i = 0; i < PLAYS; i++) {
        Candidate play = new Candidate("p" + i, i, i, random.nextLong(), "");
        plays.add(Scenario.cell(play, 1));
      }
      entries += Skyband.of(plays, Corrections.NONE, K, 1).size();
    }
    assertThat((double) entries / HOURS).isBetween(0.95 * expected, 1.05 * expected);
  }
}
