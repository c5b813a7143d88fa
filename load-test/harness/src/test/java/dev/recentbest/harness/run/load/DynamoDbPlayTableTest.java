package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.games.Achievement;
import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Stage;
import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.harness.testbed.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DynamoDbPlayTableTest {
  private static GeneratedPlay play(long score) {
    return new GeneratedPlay(
        "ann",
        100,
        30,
        true,
        score,
        "Ann",
        List.of(new Achievement(200, "a-1", "30 Kill Streak")),
        130,
        Stage.WHOLE);
  }

  @Test
  void write_eachKindOfAnswer_hasItsOutcome() {
    try (TestDatabase database = new TestDatabase()) {
      String name = database.freshTable();
      PlayTable table = new DynamoDbPlayTable(database.client(), name, new ManualTime());
      PlayTable none = new DynamoDbPlayTable(database.client(), "none", new ManualTime());

      assertThat(table.write(play(924))).isEqualTo(new Outcome.Confirmed(1));
      assertThat(table.write(play(924))).isEqualTo(new Outcome.Confirmed(0));
      assertThat(table.write(play(925)))
          .isEqualTo(new Outcome.Refused("the key is taken by another play"));
      assertThat(none.write(play(924))).isEqualTo(new Outcome.Refused("ResourceNotFoundException"));
    }
  }
}
