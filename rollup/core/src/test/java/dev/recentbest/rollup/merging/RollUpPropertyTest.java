package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.skyband.BoardState;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.statistics.Statistics;

/** Random schedules of deliveries, races and faults, against the brute force. */
@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class RollUpPropertyTest {

  @Property
  void handle_anySchedule_endsInTheStateOfAllRecordsInOneGo(@ForAll Random random) {
    Schedule schedule = new Schedule(random);
    int checks = 0;
    while (!schedule.isOver()) {
      schedule.step();
      if (schedule.isSettled()) {
        checks++;
        assertBoards(schedule, random);
      }
    }
    BoardState expected = schedule.stateOfAll();
    assertThat(schedule.state().atHorizonOf(expected)).as("%s", schedule).isEqualTo(expected);
    collect("board read on the way", checks > 1);
    collect("race lost", schedule.hasLostRaces());
    collect("fault", schedule.hasFaults());
    collect("skipped", schedule.hasSkips());
    collect("from the beginning", schedule.isFromTheBeginning());
  }

  private static void assertBoards(Schedule schedule, Random random) {
    long at = schedule.now() + random.nextInt(3);
    for (int k = 1; k <= schedule.size(); k++) {
      long window = 1L + random.nextInt((int) schedule.windowSeconds());
      boolean exact = schedule.state().isExact(at, window, k);
      if (schedule.isFromTheBeginning()) {
        assertThat(exact).as("exact at %s, window %s: %s", at, window, schedule).isTrue();
      }
      if (exact) {
        assertThat(schedule.read(at, k, window))
            .as("at %s, k %s, window %s: %s", at, k, window, schedule)
            .isEqualTo(schedule.bruteForce(schedule.safeValues(), at, k, window));
      }
    }
  }

  private static void collect(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }
}
