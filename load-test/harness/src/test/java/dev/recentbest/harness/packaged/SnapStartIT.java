package dev.recentbest.harness.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.runtime.FunctionConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged function with SnapStart: what is in its snapshot, and what it does afterwards. */
@Timeout(120)
final class SnapStartIT {
  @Test
  void checkpoint_afterPriming_leavesNoConnectionOpen() throws Exception {
    try (TestDatabase database = new TestDatabase();
        Relay relay = new Relay(database.endpoint())) {
      String table = database.freshTable();
      Map<String, String> variables = PackagedRollUp.variables(relay.endpoint(), table);
      try (PackagedRollUp function =
          PackagedRollUp.start(variables, FunctionConfiguration::withSnapStart)) {
        function.environment().awaitCheckpoint();
        int primed = relay.opened();
        assertThat(primed).isPositive();
        relay.awaitNoneOpen();

        function.environment().restore();
        PlayBatch batch = PlayBatch.of(5);
        assertThat(function.invoke(batch.event())).isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(database.board(table)).isEqualTo(batch.best(5));
        assertThat(relay.opened()).isGreaterThan(primed);
      }
    }
  }

  @Test
  void restore_boardChangedSinceTheSnapshot_writesOntoTheNewOneAtOnce() throws Exception {
    try (TestDatabase database = new TestDatabase()) {
      String table = database.freshTable();
      Map<String, String> variables = PackagedRollUp.variables(database.endpoint(), table);
      try (PackagedRollUp function =
              PackagedRollUp.start(variables, FunctionConfiguration::withSnapStart);
          PackagedRollUp other = PackagedRollUp.start(variables)) {
        function.environment().awaitCheckpoint();
        other.invoke(PlayBatch.of(5).event());

        function.environment().restore();
        PlayBatch batch = PlayBatch.of(7);
        assertThat(function.invoke(batch.event())).isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(database.board(table)).isEqualTo(batch.best(7));
        assertThat(function.log().await("\"_aws\"")).contains("\"LostRaces\":0", "\"Writes\":1");
      }
    }
  }
}
