package dev.recentbest.harness.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of all sizes, in the memory that Lambda would give. */
@Timeout(300)
final class PackagedBatchesIT {
  private static final TestDatabase DATABASE = new TestDatabase();
  private static final int BOARD_SIZE = 10;

  private final String table = DATABASE.freshTable();
  private PackagedRollUp function =
      PackagedRollUp.start(PackagedRollUp.variables(DATABASE.endpoint(), table));

  @BeforeEach
  void awaitFunction() {
    function.environment().awaitInitialized();
  }

  @AfterEach
  void stop() {
    function.close();
  }

  @AfterAll
  static void closeDatabase() {
    DATABASE.close();
  }

  @Test
  void classes_ofFunctionAndClient_comeFromTheZip() throws InterruptedException {
    function.close();
    function =
        PackagedRollUp.start(
            PackagedRollUp.variables(DATABASE.endpoint(), table),
            it -> it.withJvmOptions(List.of("-Xlog:class+load:stdout")));
    function.invoke(PlayBatch.of(1).event());

    String home = "file:" + function.home();
    assertThat(source(PackagedRollUp.HANDLER)).isEqualTo(home + "/");
    assertThat(source("dev.recentbest.rollup.merging.RollUp"))
        .isEqualTo(home + "/lib/libraries.jar");
    assertThat(source("software.amazon.awssdk.services.dynamodb.DynamoDbClient"))
        .isEqualTo(home + "/lib/libraries.jar");
    assertThat(function.log().lines())
        .noneMatch(line -> line.contains("joda") || line.contains("netty"))
        .noneMatch(line -> line.contains("cloudwatch"))
        .as("what only audit and first board need")
        .noneMatch(line -> line.contains("dev.recentbest.operator"));
    System.out.println("the handler's class comes from " + source(PackagedRollUp.HANDLER));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1_000})
  void invoke_batch_isOnTheBoardAndMeasured(int plays) throws Exception {
    PlayBatch batch = PlayBatch.of(plays);

    assertThat(function.invoke(batch.event())).isEqualTo(PackagedRollUp.NOTHING_FAILED);
    assertThat(board()).isEqualTo(batch.best(BOARD_SIZE));
    assertThat(function.log().await("\"_aws\""))
        .startsWith("{\"_aws\":{\"Timestamp\":")
        .contains("\"Board\":\"recent-best\"", "\"Records\":" + plays, "\"Writes\":1");
    assertThat(function.log().lines()).hasSize(2);
    assertThat(function.log().events("batch")).hasSize(1);
  }

  @Test
  void invoke_sixMegabytes_areOnTheBoard() {
    PlayBatch batch = PlayBatch.ofMostBytes();
    assertThat(batch.event().length)
        .isBetween(PlayBatch.MAX_EVENT_BYTES - 2_000, PlayBatch.MAX_EVENT_BYTES);

    assertThat(function.invoke(batch.event())).isEqualTo(PackagedRollUp.NOTHING_FAILED);
    assertThat(board()).isEqualTo(batch.best(BOARD_SIZE));
  }

  @Test
  void invoke_sameBatchAgain_writesNothing() {
    byte[] event = PlayBatch.of(100).event();
    function.invoke(event);
    String first = DATABASE.boardItem(table).token().writeId();

    assertThat(function.invoke(event)).isEqualTo(PackagedRollUp.NOTHING_FAILED);
    assertThat(DATABASE.boardItem(table).token().writeId()).isEqualTo(first);
  }

  private List<String> board() {
    return DATABASE.board(table).stream().limit(BOARD_SIZE).toList();
  }

  /** Where a class was loaded from, as the JVM says. */
  private String source(String className) throws InterruptedException {
    String before = " " + className + " source: ";
    String line = function.log().await(before);
    return line.substring(line.indexOf(before) + before.length()).strip();
  }
}
