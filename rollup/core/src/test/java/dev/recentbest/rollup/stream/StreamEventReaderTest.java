package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.StreamRecord.event;
import static dev.recentbest.rollup.stream.StreamRecord.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamEventReaderTest {
  private static final String SEQUENCE = "4421584500000000017450439091";
  private static final long CREATED = 1428071700;
  private static final Candidate PLAY =
      new Candidate("7f3a", 1428071547, 1428071602, 924, "EdScissorHands");
  private static final StreamRecord GOOD = StreamRecord.insert(SEQUENCE, CREATED, PLAY);
  private static final Entry ENTRY =
      new Entry(
          new Play(
              new PlayKey("7f3a", 1428071547), 924, 1428071602, Handle.whole("EdScissorHands")),
          new SequenceNumber(SEQUENCE));

  private final StreamEventReader reader =
      new StreamEventReader(
          new ReaderRules(new BoardKey("recent-best"), 40, 20, Duration.ofMinutes(5)));

  @Test
  void read_recordOfAPlay_isThePlay() {
    StreamBatch batch = reader.read(event(GOOD));
    assertThat(batch)
        .isEqualTo(
            new StreamBatch(
                new AcceptedRecords(
                    1,
                    new Arrivals(
                        List.of(ENTRY),
                        OptionalLong.of(1428071602),
                        OptionalLong.empty(),
                        Optional.of("2015-04-09T00:00:00.000")),
                    OptionalLong.of(1428071700),
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
                new AcceptedRecords(
                    0,
                    new Arrivals(
                        List.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty()),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty()),
                List.of(),
                new IgnoredRecords(0, 0, 0)));
  }

  @Test
  void read_fieldsThatNobodyNeeds_areSkipped() {
    byte[] event = utf8("{\"x\":{\"Records\":3},\"Records\":[" + GOOD.json() + "],\"y\":[[1],{}]}");
    assertThat(reader.read(event).arrivals().entries()).containsExactly(ENTRY);
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
    assertThat(reader.read(event(record)).accepted().firstCreatedEpochSecond()).hasValue(expected);
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
    assertThat(accepted.firstCreatedEpochSecond()).hasValue(1428071800);
    assertThat(accepted.lastCreatedEpochSecond()).hasValue(1428071900);
    assertThat(accepted.firstSequenceNumber()).hasValue("000000000000000000000009");
    assertThat(accepted.arrivals().newestEpochSecond()).hasValue(1428071850);
    assertThat(accepted.arrivals().entries())
        .extracting(entry -> entry.sequence().digits())
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
    assertThat(batch.arrivals().entries())
        .extracting(entry -> entry.sequence().digits())
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
  void read_deletions_areIgnored() {
    StreamRecord byHand = StreamRecord.remove("1", CREATED, PLAY);
    StreamRecord byTimeToLive =
        byHand
            .with("userIdentity.principalId", "\"dynamodb.amazonaws.com\"")
            .with("userIdentity.type", "\"Service\"");
    StreamBatch batch = reader.read(event(byHand, byTimeToLive));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(0, 2, 0));
    assertThat(batch.ignored().total()).isEqualTo(2);
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

  @ParameterizedTest
  @CsvSource({"board#recent-best, 1", "board#other, 0", "board#, 0"})
  void read_otherWriteUnderTheBoardsPrefix_isSetAside(String eventKey, long start) {
    StreamRecord forged =
        GOOD.with("dynamodb.NewImage.event_key", StreamRecord.text(eventKey))
            .with("dynamodb.NewImage.start_timestamp", StreamRecord.number(start));
    assertSetAside(
        forged,
        "event_key \""
            + eventKey
            + "\" begins with \"board#\", which is reserved for boards: give the player another id");
  }

  static Stream<Arguments> unreadableFields() {
    String wholeNumber = "a whole number of 64 bits (N)";
    return Stream.of(
        arguments("event_key", "{\"N\":\"5\"}", "event_key must be a text (S), found N"),
        arguments(
            "event_key", "{\"S\":null}", "event_key must be a text (S), found S of VALUE_NULL"),
        arguments(
            "event_key", "{\"S\":7}", "event_key must be a text (S), found S of VALUE_NUMBER_INT"),
        arguments(
            "event_key",
            "{\"S\":{\"S\":\"a\"}}",
            "event_key must be a text (S), found S of an object"),
        arguments("event_key", "\"a\"", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "[]", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "null", "event_key must be a text (S), found no attribute value"),
        arguments("event_key", "{}", "event_key must be a text (S), found {}"),
        arguments("event_key", "{\"SS\":[\"a\"]}", "event_key must be a text (S), found SS"),
        arguments("event_key", "{\"S\":\"\"}", "event_key must not be empty"),
        arguments(
            "event_key",
            "{\"S\":\"\\uD83D\"}",
            "event_key holds half a surrogate pair at character 0: it is no Unicode text"),
        arguments(
            "event_key",
            "{\"S\":\"abcdefghijklmnopqrstuvwxyz0123456789abcde\"}",
            "event_key of 41 bytes is longer than the 40 that the board's item has room for:"
                + " raise max-event-key-bytes, or use shorter ids"),
        arguments(
            "event_key",
            "{\"S\":\"\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\u20AC\"}",
            "event_key of 42 bytes is longer than the 40 that the board's item has room for:"
                + " raise max-event-key-bytes, or use shorter ids"),
        arguments(
            "start_timestamp",
            "{\"N\":\"1428071547000\"}",
            "start_timestamp must be in epoch seconds, 0 to 253402300799, found 1428071547000"),
        arguments(
            "start_timestamp",
            "{\"N\":\"-1\"}",
            "start_timestamp must be in epoch seconds, 0 to 253402300799, found -1"),
        arguments(
            "start_timestamp",
            "{\"S\":\"1428071547\"}",
            "start_timestamp must be " + wholeNumber + ", found S"),
        arguments(
            "length_seconds",
            "{\"N\":\"-1\"}",
            "length_seconds must be 0 to 253402300799, found -1"),
        arguments(
            "length_seconds",
            "{\"N\":\"253402300800\"}",
            "length_seconds must be 0 to 253402300799, found 253402300800"),
        arguments(
            "length_seconds",
            "{\"NULL\":true}",
            "length_seconds must be " + wholeNumber + ", found NULL"),
        arguments(
            "completed", "{\"S\":\"true\"}", "completed must be true or false (BOOL), found S"),
        arguments(
            "completed",
            "{\"BOOL\":\"true\"}",
            "completed must be true or false (BOOL), found BOOL of text"),
        arguments(
            "completed",
            "{\"BOOL\":1}",
            "completed must be true or false (BOOL), found BOOL of VALUE_NUMBER_INT"),
        arguments(
            "completed",
            "{\"BOOL\":[]}",
            "completed must be true or false (BOOL), found BOOL of an array"),
        arguments(
            "score",
            "{\"N\":\"99999999999999999999\"}",
            "score must be " + wholeNumber + ", found N of 99999999999999999999"),
        arguments(
            "score",
            "{\"N\":\"9223372036854775808\"}",
            "score must be " + wholeNumber + ", found N of 9223372036854775808"),
        arguments(
            "score", "{\"N\":\"924.5\"}", "score must be " + wholeNumber + ", found N of 924.5"),
        arguments(
            "score",
            "{\"N\":\"1E999999999\"}",
            "score must be " + wholeNumber + ", found N of 1E999999999"),
        arguments("score", "{\"N\":\"\"}", "score must be " + wholeNumber + ", found N of "),
        arguments("score", "{\"N\":\"-\"}", "score must be " + wholeNumber + ", found N of -"),
        arguments(
            "score",
            "{\"N\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}",
            "score must be "
                + wholeNumber
                + ", found N of xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."),
        arguments(
            "score",
            "{\"N\":924}",
            "score must be " + wholeNumber + ", found N of VALUE_NUMBER_INT"),
        arguments(
            "score", "{\"N\":[\"1\"]}", "score must be " + wholeNumber + ", found N of an array"),
        arguments("score", "{\"BOOL\":true}", "score must be " + wholeNumber + ", found BOOL"),
        arguments(
            "handle",
            "{\"S\":\"a\\uD83D\"}",
            "handle holds half a surrogate pair at character 1: it is no Unicode text"),
        arguments(
            "handle",
            "{\"S\":\"\\uDE00\\uD83D\"}",
            "handle holds half a surrogate pair at character 0: it is no Unicode text"),
        arguments(
            "handle",
            "{\"S\":\"\\uD83D\\uDE00\\uD83Dx\"}",
            "handle holds half a surrogate pair at character 2: it is no Unicode text"),
        arguments("handle", "{\"M\":{}}", "handle must be a text (S), found M"));
  }

  @ParameterizedTest
  @MethodSource("unreadableFields")
  void read_attributeThatCannotBe_setsTheRecordAside(String name, String json, String reason) {
    assertSetAside(GOOD.with("dynamodb.NewImage." + name, json), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "event_key, a text (S)",
    "start_timestamp, a whole number of 64 bits (N)",
    "length_seconds, a whole number of 64 bits (N)",
    "completed, true or false (BOOL)",
    "score, a whole number of 64 bits (N)",
    "handle, a text (S)"
  })
  void read_attributeMissing_setsTheRecordAside(String name, String type) {
    assertSetAside(
        GOOD.without("dynamodb.NewImage." + name), name + " is missing: it must be " + type);
  }

  static Stream<Arguments> unreadableRecords() {
    String sequence = "SequenceNumber must be a whole number of up to 40 digits, found ";
    String created = "ApproximateCreationDateTime must be in epoch seconds, found ";
    String images = "NewImage is missing: the stream must carry new and old images";
    return Stream.of(
        arguments(
            "eventName",
            "\"UPSERT\"",
            "eventName must be INSERT, MODIFY or REMOVE, found \"UPSERT\""),
        arguments("eventName", "null", "eventName must be INSERT, MODIFY or REMOVE, found \"\""),
        arguments(
            "eventName", "[\"INSERT\"]", "eventName must be INSERT, MODIFY or REMOVE, found \"\""),
        arguments("dynamodb", "null", images),
        arguments("dynamodb", "[]", images),
        arguments("dynamodb.NewImage", "null", images),
        arguments("dynamodb.NewImage", "\"x\"", images),
        arguments("dynamodb.NewImage", "[{}]", images),
        arguments("dynamodb.ApproximateCreationDateTime", "\"\"", created + "none"),
        arguments("dynamodb.ApproximateCreationDateTime", "null", created + "none"),
        arguments("dynamodb.ApproximateCreationDateTime", "{\"N\":1}", created + "none"),
        arguments("dynamodb.ApproximateCreationDateTime", "\"soon\"", created + "soon"),
        arguments("dynamodb.ApproximateCreationDateTime", "true", created + "true"),
        arguments("dynamodb.ApproximateCreationDateTime", "1E400", created + "1E400"),
        arguments("dynamodb.ApproximateCreationDateTime", "1E20", created + "1E20"),
        arguments("dynamodb.ApproximateCreationDateTime", "-1", created + "-1"),
        arguments(
            "dynamodb.ApproximateCreationDateTime", "1428071700000", created + "1428071700000"),
        arguments(
            "dynamodb.ApproximateCreationDateTime",
            "9223372036854775807",
            created + "9223372036854775807"),
        arguments("dynamodb.SequenceNumber", "\"\"", sequence + "\"\""),
        arguments("dynamodb.SequenceNumber", "null", sequence + "\"\""),
        arguments("dynamodb.SequenceNumber", "\"12a\"", sequence + "\"12a\""),
        arguments("dynamodb.SequenceNumber", "\"-1\"", sequence + "\"-1\""),
        arguments(
            "dynamodb.SequenceNumber",
            "\"10000000000000000000000000000000000000000\"",
            sequence + "\"10000000000000000000000000000000000000000\""));
  }

  @ParameterizedTest
  @MethodSource("unreadableRecords")
  void read_recordThatCannotBe_isSetAside(String path, String json, String reason) {
    assertSetAside(GOOD.with(path, json), reason);
  }

  /** The record costs its neighbours nothing, and is kept as it was delivered. */
  private void assertSetAside(StreamRecord bad, String reason) {
    StreamBatch batch = reader.read(event(GOOD, bad, GOOD));
    assertThat(batch.accepted().count()).isEqualTo(2);
    assertThat(batch.arrivals().entries()).containsExactly(ENTRY, ENTRY);
    assertThat(batch.setAside()).hasSize(1);
    assertThat(batch.setAside().get(0).reason()).isEqualTo(reason);
    assertThat(batch.setAside().get(0).content()).isEqualTo(bad.json());
  }

  @Test
  void read_attributeOfAnObject_doesNotTakeTheValueOfTheRecordBefore() {
    StreamBatch batch =
        reader.read(event(GOOD, GOOD.with("dynamodb.NewImage.score", "{\"N\":{}}")));
    assertThat(batch.setAside())
        .extracting(SetAsideRecord::reason)
        .containsExactly("score must be a whole number of 64 bits (N), found N of an object");
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
    assertThat(reader.read(event(record)).arrivals().entries())
        .extracting(entry -> entry.play().score())
        .containsExactly(expected);
  }

  @Test
  void read_longestIdAndWholePairs_areAccepted() {
    String id = "abcdefghijklmnopqrstuvwxyz0123456789\uD83D\uDE00";
    StreamRecord record = GOOD.with("dynamodb.NewImage.event_key", StreamRecord.text(id));
    assertThat(reader.read(event(record)).arrivals().entries())
        .extracting(entry -> entry.play().player())
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
    assertThat(reader.read(event(record)).arrivals().entries())
        .extracting(entry -> entry.play().handle())
        .containsExactly(new Handle(shown, cut));
  }

  @Test
  void read_endAheadByTheAllowance_isAccepted() {
    StreamBatch batch =
        reader.read(event(GOOD.with("dynamodb.ApproximateCreationDateTime", "1428071302")));
    assertThat(batch.arrivals().entries()).containsExactly(ENTRY);
    assertThat(batch.arrivals().newestEpochSecond()).hasValue(1428071302);
  }

  @Test
  void read_endAheadByASecondMore_isSetAside() {
    assertSetAside(
        GOOD.with("dynamodb.ApproximateCreationDateTime", "1428071301"),
        "completed_at 1428071602 is 301 s after the record's creation, more than the 300 s that"
            + " clocks may differ: set the client's clock, or raise clock-allowance");
  }

  @Test
  void read_severalBadRecordsOfAnyKind_areKeptByteForByte() {
    String spaced =
        "{ \"eventName\" :\t\"\u20AC\uD83D\uDE00\" ,\n \"dynamodb\":{\"SequenceNumber\":\"5\"}}";
    byte[] event =
        utf8(
            "{\"Records\": [ 17 , "
                + GOOD.json()
                + ",null, \"a,]\u20AC\" ,true,[1,{\"a\":[]}] ,\n"
                + spaced
                + " , "
                + GOOD.json()
                + ", -1.5e3,{}\n] }");
    StreamBatch batch = reader.read(event);
    String noName = "eventName must be INSERT, MODIFY or REMOVE, found \"\"";
    assertThat(batch.arrivals().entries()).containsExactly(ENTRY, ENTRY);
    assertThat(batch.setAside())
        .containsExactly(
            new SetAsideRecord("", noName, "17"),
            new SetAsideRecord("", noName, "null"),
            new SetAsideRecord("", noName, "\"a,]\u20AC\""),
            new SetAsideRecord("", noName, "true"),
            new SetAsideRecord("", noName, "[1,{\"a\":[]}]"),
            new SetAsideRecord(
                "5",
                "eventName must be INSERT, MODIFY or REMOVE, found \"\u20AC\uD83D\uDE00\"",
                spaced),
            new SetAsideRecord("", noName, "-1.5e3"),
            new SetAsideRecord("", noName, "{}"));
  }

  @Test
  void read_setAsideRecord_carriesItsSequenceNumberAsWritten() {
    StreamRecord bad = GOOD.with("dynamodb.SequenceNumber", "\"0017\"").without("eventName");
    assertThat(reader.read(event(bad)).setAside())
        .extracting(SetAsideRecord::sequenceNumber)
        .containsExactly("0017");
  }

  @Test
  void read_longestAttributeName_costsNothing() {
    StreamRecord wide = GOOD.with("dynamodb.NewImage." + "n".repeat(65_535), "{\"N\":\"1\"}");
    StreamRecord wideAndBad = wide.without("dynamodb.NewImage.score");
    StreamBatch batch = reader.read(event(wide, wideAndBad));
    assertThat(batch.arrivals().entries()).containsExactly(ENTRY);
    assertThat(batch.setAside())
        .extracting(SetAsideRecord::content)
        .containsExactly(wideAndBad.json());
  }

  static Stream<Arguments> unreadableEvents() {
    String none = "not a stream event: expected {\"Records\":[...]}, found ";
    String noArray = "not a stream event: \"Records\" must be an array, found ";
    String noRecords = "not a stream event: it has no \"Records\"; expected {\"Records\":[...]}";
    return Stream.of(
        arguments("", none + "nothing"),
        arguments("  ", none + "nothing"),
        arguments("[]", none + "START_ARRAY"),
        arguments("null", none + "VALUE_NULL"),
        arguments("17", none + "VALUE_NUMBER_INT"),
        arguments("{}", noRecords),
        arguments("{\"records\":[]}", noRecords),
        arguments("{\"Records\":{}}", noArray + "START_OBJECT"),
        arguments("{\"Records\":null}", noArray + "VALUE_NULL"),
        arguments("{\"Records\":\"\"}", noArray + "VALUE_STRING"),
        arguments(
            "{\"Records\":[],\"Records\":[1]}",
            "not a stream event: it has \"Records\" twice; expected {\"Records\":[...]}"));
  }

  @ParameterizedTest
  @MethodSource("unreadableEvents")
  void read_noStreamEvent_saysWhatItFound(String event, String message) {
    assertThatThrownBy(() -> reader.read(utf8(event)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Records\":[|12|Unexpected end-of-input: expected close marker for Array",
        "{\"Records\":[{]|13|Unexpected close marker ']'",
        "{\"Records\":[]|13|Unexpected end-of-input: expected close marker for Object",
        "x|0|Unrecognized token 'x'"
      })
  void read_brokenJson_saysWhere(String event, int atByte, String what) {
    assertThatThrownBy(() -> reader.read(utf8(event)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte " + atByte + ": " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void read_otherEncoding_isBrokenJson(String charset) throws Exception {
    byte[] event = "{\"Records\":[17]}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> reader.read(event))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte ");
  }

  @ParameterizedTest
  @ValueSource(longs = {0x0000_FFFEL, 0xFEFF_0000L, 0xEFBB_BF7BL})
  void read_byteOrderMark_isBrokenJson(long firstBytes) {
    byte[] event = utf8("    \"Records\":[17]}");
    for (int i = 0; i < 4; i++) {
      event[i] = (byte) (firstBytes >> (24 - 8 * i));
    }
    assertThatThrownBy(() -> reader.read(event))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a stream event: broken JSON at byte ");
  }

  @Test
  void read_afterAnUnreadableEvent_worksAsBefore() {
    assertThatThrownBy(() -> reader.read(utf8("{\"Records\":[{\"eventName\":\"INS")))
        .isInstanceOf(UnreadableEvent.class);
    assertThat(reader.read(event(GOOD)).arrivals().entries()).containsExactly(ENTRY);
  }

  @Test
  void read_valueThatRanksHigher_countsInPlaceOfTheOld() {
    StreamBatch batch = reader.read(event(StreamRecord.modify("2", CREATED, scored(900), PLAY)));
    assertThat(batch.arrivals().entries()).extracting(Entry::play).containsExactly(ENTRY.play());
    assertThat(batch.arrivals().uncertainUntilEpochSecond()).isEmpty();
  }

  @Test
  void read_oldValueRanksHigher_theOldOneCounts() {
    StreamBatch batch = reader.read(event(StreamRecord.modify("2", CREATED, scored(925), PLAY)));
    assertThat(batch.accepted().count()).isEqualTo(1);
    assertThat(batch.arrivals().entries())
        .extracting(entry -> entry.play().score())
        .containsExactly(925L);
    assertThat(batch.arrivals().newestEpochSecond()).hasValue(1428071602);
    assertThat(batch.accepted().firstSequenceNumber()).hasValue("2");
  }

  @Test
  void read_sameValueWithAnotherHandle_counts() {
    Candidate renamed = new Candidate("7f3a", 1428071547, 1428071602, 924, "Ed");
    StreamBatch batch = reader.read(event(StreamRecord.modify("2", CREATED, PLAY, renamed)));
    assertThat(batch.arrivals().entries())
        .extracting(entry -> entry.play().handle().text())
        .containsExactly("Ed");
  }

  @Test
  void read_oldValueRanksLowerAndEndsLater_isUncertainUntilThen() {
    Candidate old = new Candidate("7f3a", 1428071547, 1428071650, 900, "Ed");
    StreamBatch batch = reader.read(event(StreamRecord.modify("2", CREATED, old, PLAY)));
    assertThat(batch.arrivals().entries()).extracting(Entry::play).containsExactly(ENTRY.play());
    assertThat(batch.arrivals().uncertainUntilEpochSecond()).hasValue(1428071650);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "completed|{\"BOOL\":false}",
        "completed|null",
        "handle|null",
        "event_key|{\"S\":\"somebody else\"}",
        "score|{\"N\":\"x\"}",
        "length_seconds|{\"N\":\"-1\"}",
        "length_seconds|{\"N\":\"454\"}"
      })
  void read_oldValueThatNeverCounted_leavesTheNewOne(String name, String json) {
    StreamRecord record =
        StreamRecord.modify("2", CREATED, scored(999), PLAY)
            .with("dynamodb.OldImage." + name, json);
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.arrivals().entries()).extracting(Entry::play).containsExactly(ENTRY.play());
    assertThat(batch.arrivals().uncertainUntilEpochSecond()).isEmpty();
  }

  private static Candidate scored(long score) {
    return new Candidate("7f3a", 1428071547, 1428071602, score, "Ed");
  }

  @Test
  void newReaderRules_outOfRange_saysSo() {
    BoardKey board = new BoardKey("recent-best");
    Duration allowance = Duration.ofMinutes(5);
    assertThatThrownBy(() -> new ReaderRules(board, 0, 1, allowance))
        .hasMessage("must be >= 1: maxEventKeyBytes=0");
    assertThatThrownBy(() -> new ReaderRules(board, 1, 0, allowance))
        .hasMessage("must be >= 1: maxHandleBytes=0");
    assertThatThrownBy(() -> new ReaderRules(board, 1, 1, Duration.ofSeconds(-1)))
        .hasMessage("must not be negative: futureAllowance=PT-1S");
  }
}
