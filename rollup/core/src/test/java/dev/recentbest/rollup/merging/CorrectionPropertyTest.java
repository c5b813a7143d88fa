package dev.recentbest.rollup.merging;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.statistics.Statistics;

/**
 * Corrections under any interleaving: whenever a board is called exact, it is what a recount of the
 * table gives, now and at every later moment.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CorrectionPropertyTest {
  @Property(tries = 2_000)
  void handle_anyInterleaving_isNeverCalledExactWrongly(@ForAll Random random) {
    CorrectedTable table =
        CorrectionTry.table(
            random, 1 + random.nextInt(2), random.nextInt(3), random.nextInt(5) < 2);
    CorrectionTry.check(table, CorrectionSchedules.random(random), random);
    Statistics.label("players not asked for")
        .collect(!table.state().corrections().unread().list().isEmpty())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.2));
  }
}
