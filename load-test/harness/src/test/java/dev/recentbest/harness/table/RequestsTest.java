package dev.recentbest.harness.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.local.LocalClients;
import dev.recentbest.rollup.merging.FirstBoard;
import dev.recentbest.rollup.merging.MergeReport;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.DynamoDbBoardTable;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function asks of the table, counted where the requests leave the client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestsTest {
  private static final int BATCHES = 1_000;

  private final TestDatabase database = new TestDatabase();
  private final Map<String, Integer> requests = new TreeMap<>();
  private final DynamoDbClient counted =
      DynamoDbClient.builder()
          .httpClient(
              Apache5HttpClient.builder()
                  .proxyConfiguration(
                      ProxyConfiguration.builder().useEnvironmentVariableValues(false).build())
                  .build())
          .endpointOverride(database.endpoint())
          .region(LocalClients.REGION)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .overrideConfiguration(
              configuration -> configuration.addExecutionInterceptor(new Counting()))
          .build();

  @AfterAll
  void close() {
    counted.close();
    database.close();
  }

  @Test
  void handle_batchesOfOneWriter_takeOnePutEachAndNoRead() {
    requests.clear();
    RollUp function =
        Functions.onTable(counted, database.freshTable(), Functions.settings(Map.of()));

    deliver(function);

    // A board that this function began: once, it asks who was banned before.
    assertThat(requests).containsOnly(Map.entry("PutItem", 1_000), Map.entry("Query", 1));
  }

  /**
   * A function that has seen nothing takes the board to be unwritten: its first write meets the
   * item, and is handed it, so this one batch takes a second write instead of a read.
   */
  @Test
  void handle_boardWrittenBefore_takesOnePutMoreToMeetIt() {
    String table = database.freshTable();
    Settings settings = Functions.settings(Map.of());
    FirstBoard.ensure(
        new DynamoDbBoardTable(database.client(), table, settings.board()),
        settings.merging(),
        new SplittableRandom(2),
        Duration.ofSeconds(10));
    requests.clear();

    deliver(Functions.onTable(counted, table, settings));

    assertThat(requests).containsExactly(Map.entry("PutItem", 1_001));
  }

  @Test
  void handle_batchDeliveredAgain_makesNoRequest() {
    RollUp function =
        Functions.onTable(counted, database.freshTable(), Functions.settings(Map.of()));
    byte[] batch =
        Functions.batch(
            Functions.play(101, "ann", 1060, 924),
            Functions.play(102, "ann", 1070, 5),
            Functions.play(103, "bob", 1080, 7));
    function.handle(batch, () -> Duration.ofSeconds(60));
    requests.clear();

    MergeReport again = function.handle(batch, () -> Duration.ofSeconds(60)).merge();

    assertThat(again.failure()).isEmpty();
    assertThat(again.written()).isEmpty();
    assertThat(requests).isEmpty();
  }

  /** Each batch holds a play that enters the board, so that none can be left out. */
  private static void deliver(RollUp function) {
    for (int i = 0; i < BATCHES; i++) {
      byte[] batch =
          Functions.batch(
              Functions.play(1_000 + 2L * i, "player-" + i % 50, 10_000 + i, 500 + i),
              Functions.play(1_001 + 2L * i, "guest-" + i, 10_000 + i, 3));
      MergeReport report = function.handle(batch, () -> Duration.ofSeconds(60)).merge();
      assertThat(report.failure()).isEmpty();
      assertThat(report.lostRaces()).isZero();
    }
  }

  private final class Counting implements ExecutionInterceptor {
    /** Once for each attempt, so that the client's own retries are counted too. */
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      requests.merge(
          attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), 1, Integer::sum);
    }
  }
}
