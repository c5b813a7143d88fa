package dev.recentbest.rollup.merging;

import static dev.recentbest.rollup.merging.FunctionInstance.answer;
import static dev.recentbest.rollup.merging.RollUpFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.WriteToken;
import dev.recentbest.rollup.stream.StreamRecord;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody else wrote first. */
class RollUpRacesTest {
  private static final String SAFE = "{\"batchItemFailures\":[]}";
  private static final StreamRecord A = record("1", "a", 1000, 100);
  private static final StreamRecord B = record("2", "b", 1000, 90);
  private static final StreamRecord C = record("3", "c", 1000, 80);

  private final RollUpFixture fixture = new RollUpFixture();
  private final FunctionInstance function = fixture.instance();
  private int others;

  /** Lets another instance write a better play just before each of the next few writes. */
  private void loseRaces(int races) {
    others = races;
    FunctionInstance other = fixture.instance();
    fixture.table.beforeEachWrite(
        () -> {
          if (others > 0) {
            int number = others;
            others = 0;
            other.deliver(record("7" + number, "o" + number, 1001 + races - number, 200 - number));
            others = number - 1;
          }
        });
  }

  @Test
  void handle_lostRace_mergesOntoTheItemThatCameBack() {
    function.deliver(A);
    fixture.instance().deliver(B);
    fixture.table.takeRequests();
    BatchReport report = function.deliver(record("4", "d", 1002, 10));
    assertThat(answer(report)).isEqualTo(SAFE);
    assertThat(report.merge().lostRaces()).isEqualTo(1);
    assertThat(fixture.table.requests()).containsExactly("PutItem lost", "PutItem");
    assertThat(fixture.scores())
        .containsExactly("a 100 until 1000", "b 90 until 1000", "d 10 until 1002");
    assertThat(fixture.item().token().version()).isEqualTo(3);
    function.deliver(record("5", "e", 1003, 10));
    assertThat(fixture.table.requests()).containsExactly("PutItem lost", "PutItem", "PutItem");
  }

  @Test
  void handle_lostRaceToADeeperBoard_takesTheRecordsThereAndNotTheMerge() {
    FunctionInstance shallow = fixture.instance(Map.of("board-size", "1"));
    shallow.deliver(record("0", "z", 900, 1));
    fixture.table.delete();
    fixture.instance(Map.of("board-size", "3")).deliver(record("0", "z", 900, 1));
    shallow.deliver(A, B, C);
    assertThat(fixture.scores())
        .containsExactly("a 100 until 1000", "b 90 until 1000", "c 80 until 1000");
  }

  @Test
  void handle_lostRaceToTheSamePlays_writesNothingMore() {
    function.deliver(A);
    fixture.instance().deliver(A, B);
    fixture.table.takeRequests();
    BatchReport report = function.deliver(B);
    assertThat(report.merge()).isEqualTo(MergeReport.nothing(1));
    assertThat(function.waits).isEmpty();
    assertThat(fixture.table.requests()).containsExactly("PutItem lost");
  }

  @Test
  void handle_manyLostRaces_waitsTwiceAsLongEachTimeUpToTheCap() {
    function.deliver(A);
    loseRaces(8);
    BatchReport report = function.deliver(record("9", "d", 1100, 10));
    assertThat(answer(report)).isEqualTo(SAFE);
    assertThat(report.merge().lostRaces()).isEqualTo(8);
    assertThat(function.waits)
        .extracting(Duration::toMillis)
        .containsExactly(40L, 80L, 160L, 320L, 640L, 1000L, 1000L, 1000L);
  }

  @Test
  void handle_timeRunsOutWhileLosing_failsFromTheLowestNumber() {
    function.deliver(A);
    loseRaces(100);
    BatchReport report =
        function
            .withTimeLeft(Duration.ofMillis(1600))
            .deliver(record("10", "d", 1200, 10), record("009", "e", 1200, 11));
    assertThat(report.merge().failure())
        .contains("the invocation's time ran out after 4 lost races");
    assertThat(report.merge().lostRaces()).isEqualTo(4);
    assertThat(answer(report)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"009\"}]}");
    assertThat(function.waits).extracting(Duration::toMillis).containsExactly(40L, 80L, 160L);
    assertThat(fixture.scores()).noneMatch(score -> score.startsWith("d "));
    fixture.table.beforeEachWrite(() -> {});
    fixture.table.takeRequests();
    assertThat(
            answer(
                function.withTimeLeft(Duration.ofMinutes(1)).deliver(record("10", "d", 1200, 10))))
        .isEqualTo(SAFE);
    assertThat(fixture.table.requests()).containsExactly("PutItem");
  }

  @Test
  void handle_itemDeletedMeanwhile_startsAgainFromItsOwnRecords() {
    function.deliver(A);
    fixture.table.delete();
    fixture.table.takeRequests();
    BatchReport report = function.deliver(record("2", "b", 1005, 90));
    assertThat(answer(report)).isEqualTo(SAFE);
    assertThat(fixture.table.requests()).containsExactly("PutItem lost", "PutItem");
    assertThat(fixture.item().token().version()).isEqualTo(1);
    assertThat(fixture.item().state().coverage().knownSinceEpochSecond()).hasValue(1005);
    assertThat(fixture.scores()).containsExactly("b 90 until 1005");
  }

  @Test
  void handle_itemDeletedAfterANewerRecord_knowsNothingUpToThatRecord() {
    function.deliver(A);
    function.deliver(record("2", "b", 1020, 90));
    fixture.table.delete();
    function.deliver(record("3", "c", 1005, 80));
    assertThat(fixture.item().state().coverage().knownSinceEpochSecond()).hasValue(1020);
    assertThat(fixture.scores()).containsExactly("c 80 until 1005");
  }

  @Test
  void handle_itemDeletedTwice_stillKnowsNothingUpToTheNewestRecord() {
    function.deliver(record("2", "b", 1020, 90));
    fixture.table.delete();
    function.deliver(record("3", "c", 1005, 80));
    fixture.table.delete();
    function.deliver(record("4", "d", 1004, 70));
    assertThat(fixture.item().state().coverage().knownSinceEpochSecond()).hasValue(1020);
  }

  @Test
  void handle_itemDeletedAfterARecordThatNeededNoWrite_knowsNothingUpToThatRecord() {
    function.deliver(A);
    function.deliver(record("1", 1020, "a", 1000, 100));
    fixture.table.delete();
    function.deliver(record("3", "c", 1005, 80));
    assertThat(fixture.item().state().coverage().knownSinceEpochSecond()).hasValue(1020);
  }

  @Test
  void handle_itemDeletedAfterALostRace_knowsNothingUpToWhatTheOtherHadSeen() {
    function.deliver(A);
    fixture.instance().deliver(A, B, record("4", "d", 1020, 70));
    assertThat(function.deliver(B).merge()).isEqualTo(MergeReport.nothing(1));
    fixture.table.delete();
    function.deliver(record("3", "c", 1005, 80));
    assertThat(fixture.item().state().coverage().knownSinceEpochSecond()).hasValue(1020);
  }

  @Test
  void handle_versionComesRoundAgainAfterARestore_isNotOverwrittenBlindly() {
    function.deliver(A);
    Map<String, AttributeValue> backup = fixture.table.attributes();
    function.deliver(B);
    fixture.table.put(backup);
    fixture.instance().deliver(record("5", "e", 1002, 95));
    assertThat(fixture.item().token().version()).isEqualTo(2);
    BatchReport report = function.deliver(record("6", "f", 1003, 1));
    assertThat(report.merge().lostRaces()).isEqualTo(1);
    assertThat(fixture.scores())
        .containsExactly("a 100 until 1000", "e 95 until 1002", "f 1 until 1003");
    assertThat(fixture.item().token().version()).isEqualTo(3);
  }

  @Test
  void handle_writes_haveIdsThatNeverRepeat() {
    function.deliver(A);
    WriteToken first = fixture.item().token();
    function.deliver(B);
    WriteToken second = fixture.item().token();
    assertThat(first.writeId())
        .hasSize(16)
        .isNotEqualTo(second.writeId())
        .matches("[A-Za-z0-9_-]+");
  }

  @Test
  void handle_firstWrite_knowsOnlyWhatCameSinceItsFirstRecord() {
    function.deliver(record("2", "b", 1005, 90), record("1", "a", 1000, 100));
    BoardItem item = fixture.item();
    assertThat(item.state().coverage().knownSinceEpochSecond()).hasValue(1000);
    assertThat(item.isExact()).isFalse();
    assertThat(item.state().isExact(1109, 100, 2)).isFalse();
    assertThat(item.state().isExact(1110, 100, 2)).isTrue();
    assertThat(item.state().isExact(1020, 10, 2)).isTrue();
    assertThat(item.state().isExact(1020, 11, 2)).isFalse();
    function.deliver(record("3", "c", 1110, 1));
    assertThat(fixture.item().isExact()).isTrue();
  }

  @Test
  void handle_existingItem_keepsItsRulesAndTick() {
    fixture.instance(Map.of("board-size", "3", "window", "50s", "tick", "5s")).deliver(A);
    function.deliver(B, C);
    assertThat(fixture.item().state().rules())
        .isEqualTo(
            FunctionInstance.settings(Map.of("board-size", "3", "window", "50s"))
                .merging()
                .rules());
    assertThat(fixture.item().state().tickSeconds()).isEqualTo(5);
    assertThat(fixture.scores())
        .containsExactly("a 100 until 1000", "b 90 until 1000", "c 80 until 1000");
  }

  @Test
  void handle_anotherStream_setsAllSequenceNumbersToZeroInOneWrite() {
    function.deliver(A, record("900", "b", 1001, 90));
    fixture.table.takeRequests();
    StreamRecord ofAnother =
        record("5", "c", 1002, 80)
            .with(
                "eventSourceARN",
                "\"arn:aws:dynamodb:eu-central-1:123456789012:table/scores/stream/2016\"");
    function.deliver(ofAnother);
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
    assertThat(fixture.item().state().streamLabel()).contains("2016");
    assertThat(fixture.item().state().entries())
        .extracting(entry -> entry.play().player() + " " + entry.sequence().digits())
        .containsExactly("a 0", "b 0", "c 5");
    StreamRecord lower =
        StreamRecord.insert("7", 1003, FunctionInstance.play("b", 1001, 95))
            .with(
                "eventSourceARN",
                "\"arn:aws:dynamodb:eu-central-1:123456789012:table/scores/stream/2016\"");
    function.deliver(lower);
    function.deliver(lower);
    assertThat(fixture.table.takeRequests()).containsExactly("PutItem");
    assertThat(fixture.item().state().entries())
        .extracting(entry -> entry.play().player() + " " + entry.sequence().digits())
        .containsExactly("a 0", "b 7", "c 5");
  }

  @Test
  void handle_anotherStreamWithNothingNew_isStillOneWrite() {
    function.deliver(A);
    fixture.table.takeRequests();
    StreamRecord expired =
        record("5", 1000, "c", 100, 80).with("eventSourceARN", "\"arn/stream/2016\"");
    function.deliver(expired);
    function.deliver(expired);
    assertThat(fixture.table.requests()).containsExactly("PutItem");
    assertThat(fixture.item().state().streamLabel()).contains("2016");
  }
}
