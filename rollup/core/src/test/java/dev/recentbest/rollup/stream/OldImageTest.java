package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.CHANGE;
import static dev.recentbest.rollup.stream.GoodRecord.CREATED;
import static dev.recentbest.rollup.stream.GoodRecord.GOOD;
import static dev.recentbest.rollup.stream.GoodRecord.PLAY;
import static dev.recentbest.rollup.stream.GoodRecord.assertSetAside;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.oracle.Candidate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record says of the value that it replaced or took away. */
final class OldImageTest {
  private static final SequenceNumber TWO = new SequenceNumber("2");
  private static final Play NEW = CHANGE.after().orElseThrow();
  private static final Play OLD =
      new Play(NEW.key(), 900, NEW.completedAtEpochSecond(), Handle.whole("Ed"));
  private static final Candidate FORMER = new Candidate("7f3a", 1428071547, 1428071602, 900, "Ed");

  private final StreamEventReader reader = GoodRecord.reader();

  private static Change change(Optional<Play> before, Optional<Play> after) {
    return new Change(NEW.key(), TWO, before, after);
  }

  @Test
  void read_playWrittenOverAnother_hasBothValues() {
    StreamBatch batch = reader.read(event(StreamRecord.modify("2", CREATED, FORMER, PLAY)));
    assertThat(batch.accepted().count()).isEqualTo(1);
    assertThat(batch.arrivals().changes())
        .containsExactly(change(Optional.of(OLD), Optional.of(NEW)));
    assertThat(batch.arrivals().newestEpochSecond()).hasValue(1428071602);
    assertThat(batch.accepted().firstSequenceNumber()).hasValue("2");
  }

  @Test
  void read_deletion_takesTheValueAwayAndMovesNoHorizon() {
    StreamBatch batch = reader.read(event(StreamRecord.remove("2", CREATED, FORMER)));
    assertThat(batch.accepted().count()).isEqualTo(1);
    assertThat(batch.arrivals().changes())
        .containsExactly(change(Optional.of(OLD), Optional.empty()));
    assertThat(batch.arrivals().newestEpochSecond()).isEmpty();
    assertThat(batch.arrivals().firstCreatedEpochSecond()).hasValue(CREATED);
  }

  @Test
  void read_playTakenBackToUnfinished_takesTheValueAway() {
    StreamRecord record =
        StreamRecord.modify("2", CREATED, FORMER, PLAY)
            .with("dynamodb.NewImage.completed", "{\"BOOL\":false}");
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.arrivals().changes())
        .containsExactly(change(Optional.of(OLD), Optional.empty()));
    assertThat(batch.ignored().total()).isZero();
  }

  @Test
  void read_deletionOfAnUnfinishedGame_isIgnored() {
    StreamRecord record =
        StreamRecord.remove("2", CREATED, FORMER)
            .with("dynamodb.OldImage.completed", "{\"BOOL\":false}");
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.ignored()).isEqualTo(new IgnoredRecords(0, 0, 1));
    assertThat(batch.accepted().count()).isZero();
  }

  @Test
  void read_valueThatCannotBeRead_isSetAsideAndTheFormerOneIsNoMore() {
    StreamRecord record =
        StreamRecord.modify("2", CREATED, FORMER, PLAY)
            .with("dynamodb.NewImage.score", "{\"S\":\"x\"}");
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.setAside()).hasSize(1);
    assertThat(batch.arrivals().changes())
        .containsExactly(change(Optional.of(OLD), Optional.empty()));
  }

  @Test
  void read_deletionWithoutItsImage_isSetAside() {
    assertSetAside(
        StreamRecord.remove("2", CREATED, FORMER).without("dynamodb.OldImage"),
        "OldImage is missing: the stream must carry new and old images");
  }

  @Test
  void read_deletionOfTheBoardItself_isItsOwn() {
    StreamRecord record =
        StreamRecord.remove("2", CREATED, FORMER)
            .with("dynamodb.OldImage.event_key", "{\"S\":\"board#recent-best\"}");
    assertThat(reader.read(event(record)).ignored()).isEqualTo(new IgnoredRecords(1, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({"INSERT, New", "MODIFY, New", "REMOVE, Old"})
  void read_recordOfTheBans_saysSo(String eventName, String image) {
    StreamRecord record =
        GOOD.with("eventName", "\"" + eventName + "\"")
            .without("dynamodb.NewImage")
            .with("dynamodb." + image + "Image.event_key", "{\"S\":\"board#recent-best#bans\"}");
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.arrivals().bansChanged()).isTrue();
    assertThat(batch.arrivals().changes()).isEmpty();
    assertThat(batch.accepted().count()).isEqualTo(1);
    assertThat(reader.read(event(GOOD)).arrivals().bansChanged()).isFalse();
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
        "length_seconds|{\"N\":\"604801\"}",
        "length_seconds|{\"N\":\"454\"}"
      })
  void read_oldValueThatNeverCounted_isNone(String name, String json) {
    StreamRecord record =
        StreamRecord.modify("2", CREATED, FORMER, PLAY).with("dynamodb.OldImage." + name, json);
    StreamBatch batch = reader.read(event(record));
    assertThat(batch.arrivals().changes())
        .containsExactly(change(Optional.empty(), Optional.of(NEW)));
  }
}
