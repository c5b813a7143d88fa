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
    Schedule schedule = new Schedule(random, true);
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
    collect("key written again", schedule.hasChanges());
    collect("from the beginning", schedule.isFromTheBeginning());
  }

  private static void assertBoards(Schedule schedule, Random random) {
    long at = schedule.now() + random.nextInt(3);
    for (int k = 1; k <= schedule.size(); k++) {
      long window = 1L + random.nextInt((int) schedule.windowSeconds());
      boolean exact = schedule.state().isExact(at, window);
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

  @Property
  void handle_keysThatChangeTheirEnd_areNeverCalledExactWrongly(@ForAll Random random) {
    Schedule schedule = new Schedule(random, false);
    int claimed = 0;
    int denied = 0;
    while (!schedule.isOver()) {
      schedule.step();
    }
    for (long at = schedule.now() - 10; at < schedule.now() + 20; at++) {
      int k = schedule.size();
      long window = 1L + random.nextInt((int) schedule.windowSeconds());
      if (schedule.state().isExact(at, window)) {
        claimed++;
        assertThat(schedule.read(at, k, window))
            .as("at %s, k %s, window %s: %s", at, k, window, schedule)
            .isEqualTo(schedule.bruteForce(schedule.allValues(), at, k, window));
      } else {
        denied++;
      }
    }
    collect("claimed", claimed > 0);
    collect("denied", denied > 0);
    collect("key written again", schedule.hasChanges());
    collect("uncertain", schedule.state().coverage().uncertainUntilEpochSecond().isPresent());
    collect("race lost", schedule.hasLostRaces());
    collect("fault", schedule.hasFaults());
    collect("skipped", schedule.hasSkips());
  }

  private static void collect(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
  }
}
