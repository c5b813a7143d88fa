package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.FunctionInstance.answer;
import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.stream.UnreadableEvent;
import dev.recentbest.rollup.table.InMemoryBoardTable.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Requests without an answer, items that cannot be read, records that cannot be kept aside. */
class RollUpFailuresTest {
  private static final String SAFE = "{\"batchItemFailures\":[]}";
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1001, 90);
  private static final StreamRecord OWN = record("3", 1000, "a", 999, 50);

  private final RollUpFixture fixture = new RollUpFixture();
  private final FunctionInstance function = fixture.instance();

  private static String failedFrom(String sequenceNumber) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequenceNumber + "\"}]}";
  }

  @Test
  void handle_writeTookEffectUnknown_redeliveryFindsItDone() {
    function.deliver(A);
    fixture.table.failNext(Fault.LOST_ANSWER);
    fixture.table.takeRequests();
    BatchReport failed = function.deliver(B);
    assertThat(failed.merge().failure()).contains("write: no answer");
    assertThat(failed.merge().written()).isEmpty();
    assertThat(answer(failed)).isEqualTo(failedFrom("2"));
    BatchReport again = function.deliver(B);
    assertThat(answer(again)).isEqualTo(SAFE);
    assertThat(again.merge().lostRaces()).isEqualTo(1);
    assertThat(fixture.table.requests()).containsExactly("PutItem", "PutItem lost");
    assertThat(fixture.item().token().version()).isEqualTo(2);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void handle_writeDidNotTakeEffectUnknown_redeliveryWrites() {
    function.deliver(A);
    fixture.table.failNext(Fault.LOST_REQUEST);
    fixture.table.takeRequests();
    assertThat(answer(function.deliver(B))).isEqualTo(failedFrom("2"));
    assertThat(answer(function.deliver(B))).isEqualTo(SAFE);
    assertThat(fixture.table.requests()).containsExactly("no answer", "PutItem");
    assertThat(fixture.item().token().version()).isEqualTo(2);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void handle_absorbedRecordWithoutAnAnswer_isNotRemembered() {
    function.deliver(A);
    fixture.table.failNext(Fault.LOST_REQUEST);
    fixture.table.takeRequests();
    function.deliver(OWN);
    function.deliver(OWN);
    function.deliver(OWN);
    assertThat(fixture.table.requests()).containsExactly("no answer", "PutItem");
  }

  @Test
  void handle_firstWriteTookEffectUnknown_redeliveryKeepsIt() {
    fixture.table.failNext(Fault.LOST_ANSWER);
    assertThat(answer(function.deliver(A))).isEqualTo(failedFrom("1"));
    assertThat(answer(function.deliver(A))).isEqualTo(SAFE);
    assertThat(fixture.item().token().version()).isEqualTo(1);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000");
  }

  @Test
  void handle_throttled_failsTheBatch() {
    fixture.table.failNext(Fault.THROTTLED);
    BatchReport report = function.deliver(A);
    assertThat(report.merge().failure()).contains("write: throttled");
    assertThat(answer(report)).isEqualTo(failedFrom("1"));
    assertThat(fixture.table.item()).isEmpty();
  }

  @Test
  void handle_clientRepeatsARequestByItself_countsAsWritten() {
    fixture.table.failNext(Fault.NONE, Fault.REPEATED);
    function.deliver(A);
    BatchReport report = function.deliver(B, OWN);
    assertThat(answer(report)).isEqualTo(SAFE);
    assertThat(report.merge().lostRaces()).isZero();
    assertThat(report.merge().written()).contains(fixture.item());
    assertThat(function.waits).isEmpty();
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem", "PutItem", "PutItem lost");
    function.deliver(B, OWN);
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_failure_answersWithTheLowestNumberAsAnInteger() {
    fixture.table.failNext(Fault.THROTTLED);
    BatchReport report =
        function.deliver(
            record("10", "a", 1000, 1),
            record("000000000000000000000000000009", "b", 1000, 1),
            record("9999999999999999999999999999999999999999", "c", 1000, 1));
    assertThat(answer(report)).isEqualTo(failedFrom("000000000000000000000000000009"));
  }

  @Test
  void handle_noTimeLeft_failsTheBatchWithoutARequest() {
    BatchReport report = function.withTimeLeft(Duration.ofSeconds(1)).deliver(A);
    assertThat(report.merge().failure())
        .contains("the invocation's time ran out before the batch was written");
    assertThat(answer(report)).isEqualTo(failedFrom("1"));
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_newerFormat_failsTheBatchAndWritesNothing() {
    function.deliver(A);
    Map<String, AttributeValue> newer = new HashMap<>(fixture.table.attributes());
    newer.put("format", AttributeValue.fromN("2"));
    newer.put("write_id", AttributeValue.fromS("newer"));
    fixture.table.put(newer);
    for (FunctionInstance any : new FunctionInstance[] {function, fixture.instance()}) {
      BatchReport report = any.deliver(B);
      assertThat(report.merge().failure())
          .contains(
              "board item: format 2 is not 1, the format that this version reads: update what"
                  + " reads or writes it to the newest version");
      assertThat(answer(report)).isEqualTo(failedFrom("2"));
      assertThat(fixture.table.attributes()).isEqualTo(newer);
    }
  }

  @Test
  void handle_noStreamEvent_throws() {
    assertThatThrownBy(() -> function.deliver(StreamRecord.utf8("[]")))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage("not a stream event: expected {\"Records\":[...]}, found START_ARRAY");
  }

  @Test
  void handle_badRecords_areKeptAsideAndTheRestCommits() {
    StreamRecord bad = record("5", "c", 1000, 1).without("dynamodb.NewImage.score");
    BatchReport report = function.deliver(A, bad, B);
    assertThat(answer(report)).isEqualTo(SAFE);
    SetAsideRecord kept =
        new SetAsideRecord(
            "5",
            Refusal.UNREADABLE,
            "score is missing: it must be a whole number of 64 bits (N)",
            bad.json());
    assertThat(function.keptAside).containsExactly(kept);
    assertThat(report.keptAside()).containsExactly(kept);
    assertThat(report.batch().accepted().count()).isEqualTo(2);
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void handle_onlyBadRecords_costNoRequest() {
    assertThat(answer(function.deliver(StreamRecord.event(java.util.List.of("17")))))
        .isEqualTo(SAFE);
    assertThat(function.keptAside).hasSize(1);
    assertThat(fixture.table.requests()).isEmpty();
  }

  @Test
  void handle_badRecordCannotBeKept_answersFromItOnAndCommitsTheRest() {
    StreamRecord bad = record("5", "c", 1000, 1).without("dynamodb.NewImage.score");
    BatchReport report =
        function
            .refusingAsideAfter(1)
            .deliver(
                bad,
                A,
                bad.with("dynamodb.SequenceNumber", "\"10\""),
                bad.with("dynamodb.SequenceNumber", "\"09\""),
                B);
    assertThat(answer(report)).isEqualTo(failedFrom("09"));
    assertThat(report.keptAside()).hasSize(1);
    assertThat(report.merge().failure()).isEmpty();
    assertThat(fixture.scores()).containsExactly("a 100 until 1000", "b 90 until 1001");
  }

  @Test
  void handle_badRecords_haveHalfOfTheTimeBeforeTheReserve() {
    StreamRecord bad = record("5", "c", 1000, 1).without("dynamodb.NewImage.score");
    function.withTimeLeft(Duration.ofSeconds(11)).deliver(bad);
    assertThat(function.asideTime).isEqualTo(Duration.ofSeconds(5));
    function.withTimeLeft(Duration.ofMillis(400)).deliver(bad);
    assertThat(function.asideTime).isEqualTo(Duration.ofMillis(-600));
  }

  @Test
  void handle_neitherKeptNorMerged_answersTheLowerOfBoth() {
    StreamRecord bad = record("05", "c", 1000, 1).without("dynamodb.NewImage.score");
    fixture.table.failNext(Fault.THROTTLED, Fault.THROTTLED);
    function.refusingAsideAfter(0);
    assertThat(answer(function.deliver(record("10", "a", 1000, 1), bad)))
        .isEqualTo(failedFrom("05"));
    assertThat(answer(function.deliver(record("4", "a", 1000, 1), bad))).isEqualTo(failedFrom("4"));
  }

  @Test
  void handle_badRecordWithoutANumberCannotBeKept_throws() {
    function.refusingAsideAfter(0);
    StreamRecord bad = record("5", "c", 1000, 1).without("dynamodb.SequenceNumber");
    assertThatThrownBy(() -> function.deliver(A, bad))
        .isInstanceOf(SetAsideUnavailable.class)
        .hasMessage("the queue is gone: make it again");
  }
}
