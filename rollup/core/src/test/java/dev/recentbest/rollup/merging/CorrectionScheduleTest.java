package dev.recentbest.rollup.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.merging.CorrectedTable.Counts;
import dev.recentbest.rollup.merging.CorrectionSchedules.Schedule;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shortest interleavings that break simpler rules, each by the name of what it breaks. */
class CorrectionScheduleTest {

  static Set<String> names() {
    return CorrectionSchedules.NAMED.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void handle_scheduleThatBreaksASimplerRule_isRight(String name) {
    Schedule schedule = Objects.requireNonNull(CorrectionSchedules.NAMED.get(name));
    CorrectedTable table =
        new CorrectedTable(
            Map.of(
                "board-size", "1",
                "slack", Integer.toString(schedule.slack()),
                "window", "6s",
                "clock-allowance", "0s",
                "memory-max-age", "1s"),
            schedule.anyOrder());
    table.pass(2);
    schedule.events().forEach(event -> event.effect().accept(table));
    table.comeToRest(new Random(7));
    assertThat(table.firstWrongClaim(new Counts())).as(name).isEmpty();
  }
}
