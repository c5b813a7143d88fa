package dev.recentbest.rollup.stream;

import static dev.recentbest.rollup.stream.GoodRecord.CREATED;
import static dev.recentbest.rollup.stream.GoodRecord.ENTRY;
import static dev.recentbest.rollup.stream.GoodRecord.PLAY;
import static dev.recentbest.rollup.stream.StreamRecord.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.skyband.Entry;
import dev.recentbest.oracle.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two values of a key counts. */
final class OldImageTest {
  private final StreamEventReader reader = GoodRecord.reader();

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
}
