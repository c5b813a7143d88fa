package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.CorrectedTable.Counts;
import dev.recentbest.rollup.merging.CorrectionSchedules.Event;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.statistics.Statistics;

/**
 * One try of a property of corrections: a table and its board, events in some interleaving, and the
 * claim of every board held against a recount of the table.
 */
final class CorrectionTry {
  private CorrectionTry() {}

  static CorrectedTable table(Random random, int size, int slack, boolean anyOrder) {
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
                "1s",
                "max-queries",
                random.nextInt(2) == 0 ? "1" : "100"),
            anyOrder);
    table.pass(2);
    return table;
  }

  static void check(CorrectedTable table, List<Event> events, Random random) {
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
