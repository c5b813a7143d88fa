package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.stream.StreamRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests a batch costs. */
class RollUpRequestsTest {
  private static final String SAFE = "{\"batchItemFailures\":[]}";
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1000, 90);

  private final RollUpFixture fixture = new RollUpFixture();
  private final FunctionInstance function = fixture.instance();

  @Test
  void handle_thousandBatchesOfOneWriter_areThousandWritesAndNoRead() {
    for (int i = 0; i < 1000; i++) {
      BatchReport report = function.deliver(record(Integer.toString(i), "p" + i, 1000 + i, i));
      assertThat(FunctionInstance.answer(report)).isEqualTo(SAFE);
      assertThat(report.merge().lostRaces()).isZero();
    }
    assertThat(fixture.table.requests()).hasSize(1000).containsOnly("PutItem");
    assertThat(fixture.item().token().version()).isEqualTo(1000);
    assertThat(function.waits).isEmpty();
  }

  @Test
  void handle_severalRecords_areOneWrite() {
    BatchReport report = function.deliver(A, B, record("3", "c", 1001, 95));
    assertThat(fixture.table.requests()).containsExactly("PutItem");
    assertThat(report.merge().written()).contains(fixture.item());
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "c 95 until 1001");
    assertThat(fixture.item().newestSeenEpochSecond()).hasValue(1001);
  }

  @Test
  void handle_noRecords_costsNothing() {
    assertThat(FunctionInstance.answer(function.deliver())).isEqualTo(SAFE);
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_duplicates_costNothing() {
    function.deliver(A, B);
    fixture.table.takeRequests();
    BatchReport report = function.deliver(B, A, A);
    assertThat(FunctionInstance.answer(report)).isEqualTo(SAFE);
    assertThat(report.merge()).isEqualTo(MergeReport.nothing(0));
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_expiredStraggler_costsNothing() {
    function.deliver(A);
    fixture.table.takeRequests();
    function.deliver(record("3", 1000, "c", 890, 999));
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_stragglerThatIsNotYetExpired_isWritten() {
    function.deliver(A);
    fixture.table.takeRequests();
    function.deliver(record("3", 1000, "c", 891, 999));
    assertThat(fixture.table.requests()).containsExactly("PutItem");
  }

  @Test
  void handle_playBehindOthers_costsNothing() {
    function.deliver(A, B);
    fixture.table.takeRequests();
    function.deliver(record("3", "c", 1000, 89));
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_playBehindTooFewOthers_isWritten() {
    function.deliver(A);
    fixture.table.takeRequests();
    function.deliver(record("3", "c", 1000, 89));
    assertThat(fixture.table.requests()).containsExactly("PutItem");
  }

  @Test
  void handle_onlyTheHorizonMoves_costsNothing() {
    function.deliver(record("1", 1000, "a", 1010, 100), record("2", 1000, "b", 1010, 90));
    fixture.table.takeRequests();
    function.deliver(record("3", 1005, "c", 1005, 1));
    assertThat(fixture.table.requests()).isEmpty();
    assertThat(fixture.item().state().coverage().horizonEpochSecond()).hasValue(890);
  }

  @Test
  void handle_playExpiresByTheHorizonOfItsOwnBatch_writesOnceForTheHorizon() {
    function.deliver(record("1", 1000, "a", 1010, 100), record("2", 1000, "b", 1010, 90));
    fixture.table.takeRequests();
    StreamRecord late = record("4", 1005, "d", 895, 999);
    function.deliver(record("3", 1005, "c", 1005, 1), late);
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
    assertThat(fixture.scores()).containsExactly("a 100 until 1010", "b 90 until 1010");
    assertThat(fixture.item().state().coverage().horizonEpochSecond()).hasValue(895);
    assertThat(fixture.item().state().isExact(990, 100, 2)).isFalse();
    function.deliver(late);
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_playBehindItsOwnPlayers_writesOnce() {
    function.deliver(A);
    fixture.table.takeRequests();
    StreamRecord own = record("3", 1000, "a", 999, 50);
    function.deliver(own);
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
    assertThat(fixture.item().token().version()).isEqualTo(2);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000");
    function.deliver(own);
    function.deliver(own, A);
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_playBehindItsOwnPlayersForgotten_writesAgain() {
    FunctionInstance forgetful = fixture.instance(Map.of("remembered-records", "1"));
    StreamRecord first = record("3", 1000, "a", 999, 50);
    StreamRecord second = record("4", 1000, "a", 998, 50);
    forgetful.deliver(A);
    forgetful.deliver(first);
    forgetful.deliver(second);
    fixture.table.takeRequests();
    forgetful.deliver(second);
    assertThat(fixture.table.takeRequests()).isEmpty();
    forgetful.deliver(first);
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
  }

  @Test
  void handle_laterChangeOfAHeldKey_isNoDuplicate() {
    function.deliver(A);
    fixture.table.takeRequests();
    function.deliver(StreamRecord.insert("9", 1000, FunctionInstance.play("a", 1000, 101)));
    assertThat(fixture.table.requests()).containsExactly("PutItem");
    assertThat(fixture.scores()).containsExactly("a 101 until 1000");
  }

  @Test
  void handle_memoryIsTooOld_readsOnceAndIsFreeAgain() {
    function.deliver(A);
    fixture.table.takeRequests();
    fixture.clock.advance(Duration.ofSeconds(60));
    function.deliver(A);
    assertThat(fixture.table.takeRequests()).isEmpty();
    fixture.clock.advance(Duration.ofNanos(1));
    function.deliver(A);
    assertThat(fixture.table.takeRequests()).containsExactly("GetItem");
    fixture.clock.advance(Duration.ofSeconds(60));
    function.deliver(A);
    assertThat(fixture.table.takeRequests()).isEmpty();
    fixture.clock.advance(Duration.ofSeconds(1));
    function.deliver(record("2", "b", 1001, 1));
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
  }

  @Test
  void handle_clockWentBack_readsOnce() {
    function.deliver(A);
    fixture.table.takeRequests();
    fixture.clock.advance(Duration.ofHours(-1));
    function.deliver(A);
    assertThat(fixture.table.takeRequests()).containsExactly("GetItem");
    function.deliver(A);
    assertThat(fixture.table.takeRequests()).isEmpty();
  }

  @Test
  void handle_memoryIsTooOldAndTheItemIsAnother_writes() {
    function.deliver(A);
    fixture.table.delete();
    fixture.table.takeRequests();
    fixture.clock.advance(Duration.ofSeconds(61));
    function.deliver(A);
    assertThat(fixture.table.requests()).containsExactly("GetItem", "PutItem");
    assertThat(fixture.scores()).containsExactly("a 100 until 1000");
  }

  @Test
  void handle_readFails_failsTheBatch() {
    function.deliver(A);
    fixture.clock.advance(Duration.ofSeconds(61));
    fixture.table.failNext(dev.recentbest.rollup.table.InMemoryBoardTable.Fault.LOST_REQUEST);
    BatchReport report = function.deliver(A);
    assertThat(report.merge().failure()).contains("read: no answer");
    assertThat(FunctionInstance.answer(report))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
  }

  @Test
  void handle_requests_mayTakeTheTimeLeftLessTheReserve() {
    function.withTimeLeft(Duration.ofSeconds(9)).deliver(A);
    assertThat(fixture.table.timeLimits()).isEqualTo(List.of(Duration.ofSeconds(8)));
  }
}
