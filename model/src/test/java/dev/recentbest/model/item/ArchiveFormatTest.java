package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ArchiveFormatTest {
  private static final BoardKey BOARD = new BoardKey("recent-best");
  private static final Hour HOUR = Hour.parse("2015-04-03T14").orElseThrow();
  private static final Archive ARCHIVE =
      new Archive(
          HOUR,
          10,
          12_345,
          Instant.ofEpochSecond(1_428_073_500),
          List.of(
              new Play(new PlayKey("ann", 1_428_071_500), 924, 1_428_071_560, Handle.whole("Ann")),
              new Play(
                  new PlayKey("bob", 1_428_071_500), -1, 1_428_071_560, new Handle("Bo", true))));

  @Test
  void encode_anArchive_isReadableWithoutALibrary() {
    Map<String, AttributeValue> item = ArchiveFormat.encode(BOARD, ARCHIVE);

    assertThat(item)
        .containsOnlyKeys(
            "event_key",
            "start_timestamp",
            "format",
            "hour",
            "board_size",
            "plays",
            "counted_at",
            "digest",
            "scores")
        .containsEntry("event_key", AttributeValue.fromS("board#recent-best#2015-04-03T14"))
        .containsEntry("start_timestamp", AttributeValue.fromN("0"))
        .containsEntry("format", AttributeValue.fromN("1"))
        .containsEntry("hour", AttributeValue.fromS("2015-04-03T14"))
        .containsEntry("board_size", AttributeValue.fromN("10"))
        .containsEntry("plays", AttributeValue.fromN("12345"))
        .containsEntry("counted_at", AttributeValue.fromN("1428073500"))
        .containsEntry("digest", AttributeValue.fromS(ARCHIVE.digest()))
        .containsEntry(
            "scores",
            AttributeValue.fromL(
                List.of(
                    AttributeValue.fromM(
                        Map.of(
                            "event_key", AttributeValue.fromS("ann"),
                            "start_timestamp", AttributeValue.fromN("1428071500"),
                            "handle", AttributeValue.fromS("Ann"),
                            "score", AttributeValue.fromN("924"),
                            "completed_at", AttributeValue.fromN("1428071560"))),
                    AttributeValue.fromM(
                        Map.of(
                            "event_key", AttributeValue.fromS("bob"),
                            "start_timestamp", AttributeValue.fromN("1428071500"),
                            "handle", AttributeValue.fromS("Bo"),
                            "cut", AttributeValue.fromBool(true),
                            "score", AttributeValue.fromN("-1"),
                            "completed_at", AttributeValue.fromN("1428071560"))))));
  }

  @Test
  void decode_whatWasEncoded_isTheArchive() {
    assertThat(ArchiveFormat.decode(ArchiveFormat.encode(BOARD, ARCHIVE))).isEqualTo(ARCHIVE);
  }

  @Test
  void decode_whatIsNoArchive_isRefused() {
    assertRefused(
        "format",
        AttributeValue.fromN("2"),
        "board item: archive of format 2, not 1: update what reads it to the newest version");
    assertRefused(
        "hour",
        AttributeValue.fromS("noon"),
        "board item: a value is out of its range: must be an hour: hour=noon");
    assertRefused(
        "scores",
        AttributeValue.fromL(List.of()),
        "board item: the entries of archive 2015-04-03T14 are not those of its digest: count it"
            + " again");
  }

  @Test
  void isArchive_keysOfThisBoardsHours_andNothingElse() {
    assertThat(BOARD.isArchive(BOARD.archiveEventKey(HOUR))).isTrue();
    assertThat(BOARD.isArchive("board#recent-best#ledger#2015-04-03T14")).isTrue();
    assertThat(BOARD.archiveLedgerEventKey(HOUR))
        .isEqualTo("board#recent-best#ledger#2015-04-03T14");
    for (String other :
        List.of(
            "board#recent-best",
            "board#recent-best#",
            "board#recent-best#ledger",
            "board#recent-best#ledger#",
            "board#recent-best#ledger#noon",
            "board#recent-best#ledger#ledger#2015-04-03T14",
            "board#recent-best#2015-04-03T14#",
            "board#recent-best#2015-04-03",
            "board#recent-best#2015-04-03T99",
            "board#other#2015-04-03T14",
            "board#recent-best2#2015-04-03T14",
            "2015-04-03T14")) {
      assertThat(BOARD.isArchive(other)).as(other).isFalse();
    }
  }

  private static void assertRefused(String name, AttributeValue value, String message) {
    Map<String, AttributeValue> item = new HashMap<>(ArchiveFormat.encode(BOARD, ARCHIVE));
    item.put(name, value);
    assertThatThrownBy(() -> ArchiveFormat.decode(item))
        .isInstanceOf(UnreadableBoardItem.class)
        .hasMessage(message);
  }
}
