package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.CHANGE;
import static dev.recentbest.rollup.stream.GoodRecord.CREATED;
import static dev.recentbest.rollup.stream.GoodRecord.GOOD;
import static dev.recentbest.rollup.stream.GoodRecord.PLAY;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static dev.recentbest.rollup.stream.StreamRecord.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.oracle.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch of good records says. */
final class StreamEventReaderTest {
  private final StreamEventReader reader = GoodRecord.reader();

  @Test
  void read_recordOfAPlay_isThePlay() {
    StreamBatch batch = reader.read(event(GOOD));
    assertThat(batch)
        .isEqualTo(
            new StreamBatch(
                new AcceptedRecords(
                    1,
                    new Arrivals(
                        List.of(CHANGE),
                        OptionalLong.of(1428071602),
                        OptionalLong.of(1428071700),
                        false,
                        Optional.of("2015-04-09T00:00:00.000")),
                    OptionalLong.of(1428071700),
                    Optional.of("4421584500000000017450439091")),
                List.of(),
                new IgnoredRecords(0, 0, 0)));
    assertThat(batch.arrivals()).isEqualTo(batch.accepted().arrivals());
  }

  @Test
  void read_noRecords_isNothing() {
    assertThat(reader.read(utf8("{\"Records\":[]}")))
        .isEqualTo(
            new StreamBatch(
                new AcceptedRecords(0, Arrivals.NONE, OptionalLong.empty(), Optional.empty()),
                List.of(),
                new IgnoredRecords(0, 0, 0)));
  }

  @Test
  void read_fieldsThatNobodyNeeds_areSkipped() {
    byte[] event = utf8("{\"x\":{\"Records\":3},\"Records\":[" + GOOD.json() + "],\"y\":[[1],{}]}");
    assertThat(reader.read(event).arrivals().changes()).containsExactly(CHANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "1428071700, 1428071700",
    "1428071700.999, 1428071700",
    "1.4280717E9, 1428071700",
    "1.428071700999E9, 1428071700",
    "'\"1428071700\"', 1428071700",
    "'\"1.4280717E9\"', 1428071700",
    "'\"1428071700.5\"', 1428071700",
    "253402300799, 253402300799"
  })
  void read_creationTimeInAnyForm_isWholeSeconds(String written, long expected) {
    StreamRecord record = GOOD.with("dynamodb.ApproximateCreationDateTime", written);
    assertThat(reader.read(event(record)).accepted().arrivals().firstCreatedEpochSecond())
        .hasValue(expected);
  }

  @Test
  void read_severalRecords_spanTheirCreationTimesAndNumbers() {
    Candidate ahead = new Candidate("b", 1428071000, 1428072000, 1, "b");
    AcceptedRecords accepted =
        reader
            .read(
                event(
                    StreamRecord.insert("10", 1428071900, PLAY),
                    StreamRecord.insert("000000000000000000000009", 1428071800, PLAY),
                    StreamRecord.insert("11", 1428071850, ahead)))
            .accepted();
    assertThat(accepted.count()).isEqualTo(3);
    assertThat(accepted.arrivals().firstCreatedEpochSecond()).hasValue(1428071800);
    assertThat(accepted.lastCreatedEpochSecond()).hasValue(1428071900);
    assertThat(accepted.firstSequenceNumber()).hasValue("000000000000000000000009");
    assertThat(accepted.arrivals().newestEpochSecond()).hasValue(1428071850);
    assertThat(accepted.arrivals().changes())
        .extracting(change -> change.sequence().digits())
        .containsExactly("10", "9", "11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000000000000000000",
        "4421584500000000017450439091",
        "9999999999999999999999999999999999999999",
        "7"
      })
  void read_sequenceNumberOfUpTo40Digits_isKept(String digits) {
    StreamBatch batch = reader.read(event(StreamRecord.insert(digits, CREATED, PLAY)));
    assertThat(batch.arrivals().changes())
        .extracting(change -> change.sequence().digits())
        .containsExactly(digits);
    assertThat(batch.accepted().firstSequenceNumber()).hasValue(digits);
  }

  @Test
  void read_arnOfNoStream_isTheLabelAsAWhole() {
    StreamBatch batch = reader.read(event(GOOD.with("eventSourceARN", "\"local\"")));
    assertThat(batch.arrivals().streamLabel()).hasValue("local");
  }

  @Test
  void read_noArn_hasNoLabel() {
    assertThat(reader.read(event(GOOD.without("eventSourceARN"))).arrivals().streamLabel())
        .isEmpty();
  }

  @Test
  void read_firstRecordHasNoArn_labelIsThatOfTheNext() {
    StreamBatch batch = reader.read(event(List.of("17", GOOD.json())));
    assertThat(batch.arrivals().streamLabel()).hasValue("2015-04-09T00:00:00.000");
  }

  @Test
  void read_deletionByTimeToLive_isIgnored() {
    StreamRecord byTimeToLive =
        StreamRecord.remove("1", CREATED, PLAY)
            .with("userIdentity.principalId", "\"dynamodb.amazonaws.com\"")
            .with("userIdentity.type", "\"Service\"");
    StreamBatch batch = reader.read(event(byTimeToLive));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(0, 1, 0));
    assertThat(batch.ignored().total()).isEqualTo(1);
    assertThat(batch.accepted().count()).isZero();
    assertThat(batch.setAside()).isEmpty();
  }

  @Test
  void read_unfinishedGame_isIgnoredWhateverElseItHolds() {
    StreamRecord unfinished =
        GOOD.with("dynamodb.NewImage.completed", "{\"BOOL\":false}")
            .without("dynamodb.NewImage.score");
    assertThat(reader.read(event(unfinished)).ignored()).isEqualTo(new IgnoredRecords(0, 0, 1));
  }

  @Test
  void read_writeOfTheBoardItself_isIgnored() {
    StreamRecord own =
        GOOD.with("dynamodb.NewImage.event_key", "{\"S\":\"board#recent-best\"}")
            .with("dynamodb.NewImage.start_timestamp", "{\"N\":\"0\"}")
            .without("dynamodb.NewImage.completed");
    StreamBatch batch =
        reader.read(event(own, own.with("eventName", "\"MODIFY\""), own.without("eventID")));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(3, 0, 0));
    assertThat(batch.setAside()).isEmpty();
  }

  @Test
  void read_writeOfItsRebuild_isIgnored() {
    StreamRecord own =
        GOOD.with("dynamodb.NewImage.event_key", "{\"S\":\"board#recent-best#rebuild\"}")
            .with("dynamodb.NewImage.start_timestamp", "{\"N\":\"0\"}")
            .without("dynamodb.NewImage.completed");
    StreamRecord other = own.with("dynamodb.NewImage.event_key", "{\"S\":\"board#other#rebuild\"}");
    StreamBatch batch = reader.read(event(own, own.with("eventName", "\"MODIFY\""), other));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(2, 0, 0));
    assertThat(batch.setAside()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "board#recent-best#2015-04-03T14, 0, 1",
    "board#recent-best#ledger#2015-04-03T14, 0, 1",
    "board#recent-best#2015-04-03T14, 1, 0",
    "board#recent-best#2015-04-03T25, 0, 0",
    "board#recent-best#ledger#2015-04, 0, 0",
    "board#recent-best#2015-04-03T14#, 0, 0",
    "board#other#2015-04-03T14, 0, 0"
  })
  void read_writeOfAnArchive_isIgnoredIfItIsOneOfThisBoard(String key, long start, int ignored) {
    StreamRecord own =
        GOOD.with("dynamodb.NewImage.event_key", "{\"S\":\"" + key + "\"}")
            .with("dynamodb.NewImage.start_timestamp", "{\"N\":\"" + start + "\"}")
            .without("dynamodb.NewImage.completed");
    StreamBatch batch = reader.read(event(own, own.with("eventName", "\"MODIFY\"")));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(2 * ignored, 0, 0));
    assertThat(batch.setAside()).hasSize(2 - 2 * ignored);
  }

  @ParameterizedTest
  @CsvSource({
    "9.24E2, 924",
    "924.0, 924",
    "-5, -5",
    "0, 0",
    "000000000000000000000924, 924",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "999999999999999999, 999999999999999999"
  })
  void read_wholeNumberInAnyForm_isTheNumber(String written, long expected) {
    StreamRecord record = GOOD.with("dynamodb.NewImage.score", "{\"N\":\"" + written + "\"}");
    assertThat(reader.read(event(record)).arrivals().changes())
        .extracting(change -> change.after().orElseThrow().score())
        .containsExactly(expected);
  }

  @Test
  void read_longestIdAndWholePairs_areAccepted() {
    String id = "abcdefghijklmnopqrstuvwxyz0123456789\uD83D\uDE00";
    StreamRecord record = GOOD.with("dynamodb.NewImage.event_key", StreamRecord.text(id));
    assertThat(reader.read(event(record)).arrivals().changes())
        .extracting(change -> change.key().player())
        .containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijklmnopqrst, abcdefghijklmnopqrst, false",
    "abcdefghijklmnopqrstu, abcdefghijklmnopqrst, true",
    "abcdefghijklmnopq\uD83D\uDE00, abcdefghijklmnopq, true",
    "abcdefghijklmnop\uD83D\uDE00, abcdefghijklmnop\uD83D\uDE00, false",
    "'', '', false"
  })
  void read_handle_isCutAtACodePoint(String handle, String shown, boolean cut) {
    StreamRecord record = GOOD.with("dynamodb.NewImage.handle", StreamRecord.text(handle));
    assertThat(reader.read(event(record)).arrivals().changes())
        .extracting(change -> change.after().orElseThrow().handle())
        .containsExactly(new Handle(shown, cut));
  }

  @Test
  void read_endAheadByTheAllowance_isAccepted() {
    StreamBatch batch =
        reader.read(event(GOOD.with("dynamodb.ApproximateCreationDateTime", "1428071302")));
    assertThat(batch.arrivals().changes()).containsExactly(CHANGE);
    assertThat(batch.arrivals().newestEpochSecond()).hasValue(1428071302);
  }
}
