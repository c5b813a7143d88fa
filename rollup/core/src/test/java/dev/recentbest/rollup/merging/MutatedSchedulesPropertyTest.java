package dev.recentbest.rollup.merging;

import dev.recentbest.rollup.merging.CorrectionSchedules.Schedule;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/**
 * Corrections in the neighbourhood of the interleavings that break simpler rules: whenever a board
 * is called exact, it is what a recount of the table gives, now and at every later moment.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class MutatedSchedulesPropertyTest {
  @Property(tries = 4_000)
  void handle_interleavingsThatBreakSimplerRules_areNeverCalledExactWrongly(@ForAll Random random) {
    List<Schedule> named = List.copyOf(new TreeMap<>(CorrectionSchedules.NAMED).values());
    Schedule schedule = named.get(random.nextInt(named.size()));
    int slack = random.nextInt(10) < 7 ? schedule.slack() : random.nextInt(3);
    CorrectedTable table =
        CorrectionTry.table(
            random,
            1 + random.nextInt(4) / 3,
            slack,
            schedule.anyOrder() || random.nextInt(10) == 0);
    CorrectionTry.check(table, CorrectionSchedules.mutated(schedule, random), random);
  }
}
