package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.CHANGE;
import static dev.recentbest.rollup.stream.GoodRecord.GOOD;
import static dev.recentbest.rollup.stream.GoodRecord.assertSetAside;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static dev.recentbest.rollup.stream.StreamRecord.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that cannot be read: kept as they were delivered, at no cost to their neighbours. */
final class RecordsSetAsideTest {
  private final StreamEventReader reader = GoodRecord.reader();

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
    assertThat(batch.arrivals().changes()).containsExactly(CHANGE, CHANGE);
    assertThat(batch.setAside())
        .containsExactly(
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "17"),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "null"),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "\"a,]\u20AC\""),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "true"),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "[1,{\"a\":[]}]"),
            new SetAsideRecord(
                "5",
                Refusal.UNREADABLE,
                "eventName must be INSERT, MODIFY or REMOVE, found \"\u20AC\uD83D\uDE00\"",
                spaced),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "-1.5e3"),
            new SetAsideRecord("", Refusal.UNREADABLE, noName, "{}"));
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
    assertThat(batch.arrivals().changes()).containsExactly(CHANGE);
    assertThat(batch.setAside())
        .extracting(SetAsideRecord::content)
        .containsExactly(wideAndBad.json());
  }
}
