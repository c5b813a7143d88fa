package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.CorrectedTable.Counts;
import dev.recentbest.rollup.merging.CorrectionSchedules.Event;
import dev.recentbest.rollup.merging.CorrectionSchedules.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.statistics.Statistics;

/**
 * Corrections under any interleaving: whenever a board is called exact, it is what a recount of the
 * table gives, now and at every later moment.
 */
@PropertyDefaults(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
class CorrectionPropertyTest {

  @Property
  void handle_anyInterleaving_isNeverCalledExactWrongly(@ForAll Random random) {
    CorrectedTable table =
        table(random, 1 + random.nextInt(2), random.nextInt(3), random.nextInt(5) < 2);
    check(table, CorrectionSchedules.random(random), random);
  }

  @Property(tries = 4_000)
  void handle_interleavingsThatBreakSimplerRules_areNeverCalledExactWrongly(@ForAll Random random) {
    List<Schedule> named = List.copyOf(new TreeMap<>(CorrectionSchedules.NAMED).values());
    Schedule schedule = named.get(random.nextInt(named.size()));
    int slack = random.nextInt(10) < 7 ? schedule.slack() : random.nextInt(3);
    CorrectedTable table =
        table(
            random,
            1 + random.nextInt(4) / 3,
            slack,
            schedule.anyOrder() || random.nextInt(10) == 0);
    check(table, CorrectionSchedules.mutated(schedule, random), random);
  }

  private static CorrectedTable table(Random random, int size, int slack, boolean anyOrder) {
    CorrectedTable table =
        new CorrectedTable(
            Map.of(
                "board-size",
                Integer.toString(size),
                "slack",
                Integer.toString(slack),
                "window",
                (random.nextInt(3) == 0 ? 4 : 6) + "s",
                "tick",
                (1 + random.nextInt(3) / 2) + "s",
                "clock-allowance",
                (random.nextInt(3) == 0 ? 2 : 0) + "s",
                "memory-max-age",
                "1s"),
            anyOrder);
    table.pass(2);
    return table;
  }

  private static void check(CorrectedTable table, List<Event> events, Random random) {
    events.forEach(event -> event.effect().accept(table));
    table.comeToRest(random);
    Counts counts = new Counts();
    assertThat(table.firstWrongClaim(counts)).as("%s", events).isEmpty();
    collect("claimed", counts.claimed > 0);
    collect("denied", counts.denied > 0);
    Set<String> requests = Set.copyOf(table.boardRequests());
    collect("race lost", requests.contains("PutItem lost"));
    collect("plays read", table.playRequests().stream().anyMatch(r -> r.contains(" after ")));
    collect("hidden cells", !table.state().hidden().isEmpty());
    collect("holes", !table.state().corrections().holes().list().isEmpty());
    collect("rebuilt", table.rebuildsEnded() > 0);
    Statistics.label("rebuild gone on with")
        .collect(table.rebuildsResumed() > 0)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
    collect("banned", !table.state().corrections().banned().isEmpty());
  }

  private static void collect(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 3));
  }
}
