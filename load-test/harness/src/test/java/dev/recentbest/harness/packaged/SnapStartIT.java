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
}
