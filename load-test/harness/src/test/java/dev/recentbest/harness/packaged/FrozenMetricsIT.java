package dev.recentbest.harness.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.cloudwatch.FakeCloudWatch;
import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Lambda freezes a process between its invocations. What the packaged function counts arrives once
 * all the same, whichever way its metrics go.
 */
@Timeout(120)
final class FrozenMetricsIT {
  /**
   * More than two steps of the registries, of one second: a registry whose steps follow the
   * machine's clock loses what it has not yet published.
   */
  private static final long FREEZE_MILLIS = 2_100;

  private static final int BATCHES = 5;
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void counts_ofAFrozenProcess_arriveOnceByBothRoutes() throws Exception {
    assumeTrue(Signals.areThere(), "this machine has no kill command to freeze a process with");
    try (TestDatabase database = new TestDatabase();
        FakeCloudWatch cloudWatch = new FakeCloudWatch();
        PackagedRollUp embedded = PackagedRollUp.start(variables(database));
        PackagedRollUp calling = PackagedRollUp.start(calling(database, cloudWatch))) {
      embedded.environment().awaitInitialized();
      calling.environment().awaitInitialized();
      for (int plays = 1; plays <= BATCHES; plays++) {
        freeze(plays == BATCHES ? FREEZE_MILLIS : 0, embedded, calling);
        // What is refused waits in the process, frozen with it, and goes with the next batch.
        cloudWatch.refuse(plays == 2 ? 1 : 0);
        // So does what was taken, when nobody heard of it: as on a machine too slow for the call.
        cloudWatch.loseAnswers(plays == 4 ? 1 : 0);
        byte[] event = PlayBatch.of(plays).event();
        assertThat(embedded.invoke(event)).isEqualTo(PackagedRollUp.NOTHING_FAILED);
        assertThat(calling.invoke(event)).isEqualTo(PackagedRollUp.NOTHING_FAILED);
      }
      freeze(0, embedded, calling);
      awaitAll(calling, cloudWatch);

      List<JsonNode> lines = metricLines(embedded);
      for (String metric : List.of("Records", "PlaysMerged")) {
        assertThat(values(lines, metric)).as(metric).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(values(cloudWatch, metric)).as(metric).isEqualTo(values(lines, metric));
      }
      assertThat(values(lines, "Writes")).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0);
      assertThat(values(cloudWatch, "Writes")).isEqualTo(values(lines, "Writes"));
      assertThat(values(cloudWatch, "Entries")).isEqualTo(values(lines, "Entries"));
      assertThat(values(lines, "DurationMillis")).hasSize(BATCHES);
      assertThat(values(cloudWatch, "DurationMillis")).hasSize(BATCHES);
      assertThat(calling.log().lines()).noneMatch(line -> line.contains("\"_aws\""));
    }
  }

  private static Map<String, String> variables(TestDatabase database) {
    return PackagedRollUp.variables(database.endpoint(), database.freshTable());
  }

  private static Map<String, String> calling(TestDatabase database, FakeCloudWatch cloudWatch) {
    Map<String, String> variables = variables(database);
    variables.put("RECENT_BEST_METRICS", "cloudwatch");
    variables.put("AWS_ENDPOINT_URL_CLOUDWATCH", cloudWatch.endpoint().toString());
    return variables;
  }

  private static void freeze(long millis, PackagedRollUp... functions) throws Exception {
    for (PackagedRollUp function : functions) {
      Signals.send("STOP", function.environment().pid());
    }
    // The one way to let time pass for a process that does not see it.
    Thread.sleep(millis);
    for (PackagedRollUp function : functions) {
      Signals.send("CONT", function.environment().pid());
    }
  }

  /**
   * A call that took too long is made again with the next batch: on a slow machine the last batch's
   * needs another one, which has nothing to add to the board.
   */
  private static void awaitAll(PackagedRollUp calling, FakeCloudWatch cloudWatch) {
    while (cloudWatch.valuesByTime("DurationMillis", 1).size() < BATCHES) {
      calling.invoke(PlayBatch.of(BATCHES).event());
    }
  }

  private static List<JsonNode> metricLines(PackagedRollUp function) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : function.log().await("\"_aws\"", BATCHES)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<Double> values(List<JsonNode> lines, String metric) {
    return lines.stream().map(line -> line.path(metric).asDouble()).toList();
  }

  /** Those of the batches: what was sent twice because its answer was lost is of one time. */
  private static List<Double> values(FakeCloudWatch cloudWatch, String metric) {
    return cloudWatch.valuesByTime(metric, 1).values().stream().limit(BATCHES).toList();
  }

  /** A machine's signals, by its kill command. */
  private static final class Signals {
    private Signals() {}

    static boolean areThere() throws InterruptedException {
      try {
        return new ProcessBuilder("kill", "-0", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false;
      }
    }

    static void send(String signal, long pid) throws IOException, InterruptedException {
      int status = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
      assertThat(status).as("kill -" + signal).isZero();
    }
  }
}
