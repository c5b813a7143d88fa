package dev.recentbest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoardDocumentReaderTest {
  private static final String ENTRY =
      "{\"rank\":1,\"event_key\":\"ann\",\"handle\":\"Ann\",\"score\":924,"
          + "\"start_timestamp\":4000,\"completed_at\":4060}";
  private static final String DOCUMENT =
      "{\"at\":5000,\"exact\":true,\"tick_seconds\":1,\"window_seconds\":900,\"entries\":["
          + ENTRY
          + "]}";

  private static final Play MAX = play("max", Long.MAX_VALUE, Handle.whole("竜の子 \"🐉\""));
  private static final Play MIN = play("min", Long.MIN_VALUE, new Handle("\\\n\u0007", true));

  @Test
  void read_whatWasWritten_isTheSameBoard() {
    Leaderboard board = board(true, Optional.empty(), MAX, MIN);
    BoardReading reading =
        new BoardReading(
            Optional.of(Instant.ofEpochSecond(4990)), Instant.ofEpochSecond(4999), true);

    assertThat(BoardDocument.read(BoardDocument.of(board)))
        .isEqualTo(new ReceivedBoard(board, Optional.empty()));
    assertThat(BoardDocument.read(BoardDocument.of(board, reading)))
        .isEqualTo(new ReceivedBoard(board, Optional.of(reading)));
  }

  @Test
  void read_nothingEverChanged_saysSo() {
    BoardReading reading = new BoardReading(Optional.empty(), Instant.ofEpochSecond(4999), false);
    ReceivedBoard read = new ReceivedBoard(board(true, Optional.empty()), Optional.of(reading));

    assertThat(BoardDocument.read(read.document())).isEqualTo(read);
  }

  @Test
  void read_turnsExactBeforeAPlayLeaves_knowsWhen() {
    Leaderboard board = board(false, Optional.of(Instant.ofEpochSecond(4950)), MAX);

    assertThat(BoardDocument.read(BoardDocument.of(board)).board()).isEqualTo(board);
  }

  @Test
  void read_turnsExactAfterAPlayLeaves_saysTheSameAgain() {
    String document = BoardDocument.of(board(false, Optional.of(Instant.ofEpochSecond(4970)), MAX));

    ReceivedBoard read = BoardDocument.read(document);

    assertThat(read.board().exactFrom()).isEmpty();
    assertThat(read.document()).isEqualTo(document);
  }

  @Test
  void read_unknownFields_arePassedOver() {
    String more = DOCUMENT.replace("\"at\"", "\"new\":{\"a\":[1.5,1e99999999999,null,{}]},\"at\"");

    assertThat(BoardDocument.read(more)).isEqualTo(BoardDocument.read(DOCUMENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"at\":5000,|~~|must be present: at",
        "\"at\":5000|\"at\":\"5000\"|must be a 64-bit integer: at is a text",
        "\"at\":5000|\"at\":5000.5|must be a 64-bit integer: at is 5000.5",
        "\"at\":5000|\"at\":1e99999999999|must be a 64-bit integer: at is 1e99999999999",
        "\"at\":5000|\"at\":0.0000000000000000000000000000000000000001|must be a 64-bit integer: at is 0.00000000000000000000000000000000000000...",
        "\"at\":5000|\"at\":999999999999|must be -253402300799 to 253402300799: at=999999999999",
        "\"exact\":true|\"exact\":1|must be true or false: exact is 1",
        "\"tick_seconds\":1|\"tick_seconds\":0|must be 1 to 253402300799: tick_seconds=0",
        "\"window_seconds\":900|\"window_seconds\":-1|must be 1 to 253402300799: window_seconds=-1",
        "\"entries\":[|\"entries\":[7,|must be an object: entries[0] is 7",
        "\"rank\":1|\"rank\":2|must be 1 to 1: entries[0].rank=2",
        "\"ann\"|\"\"|must not be empty: entries[0].event_key",
        "\"handle\":\"Ann\"|\"handle\":[]|must be a text: entries[0].handle is a list",
        "\"handle\":\"Ann\"|\"handle\":null|must be a text: entries[0].handle is null",
        "\"score\":924|\"score\":9223372036854775808|must be a 64-bit integer: entries[0].score is 9223372036854775808",
        "\"score\":924,|~~|must be present: entries[0].score",
        "\"at\":5000|\"at\":5000,\"read_at\":1|must be present: outdated",
        "\"exact\"|\"at\"|must be JSON: Duplicate field 'at'"
      })
  void read_wrongField_namesIt(String field, String wrong, String message) {
    assertRefused(DOCUMENT.replace(field, wrong), message);
  }

  @Test
  void read_noDocument_saysWhatItMustBe() {
    assertRefused("", "must be a JSON object, found nothing");
    assertRefused("[]", "must be a JSON object, found another value");
    assertRefused(DOCUMENT + "{}", "must end after the object, found more");
    assertThatThrownBy(() -> BoardDocument.read("<html>"))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageStartingWith("must be JSON: Unexpected character ('<'");
  }

  @Test
  void read_tooDeepOrTooLarge_isRefused() {
    String deep = "[".repeat(40) + "]".repeat(40);
    assertThatThrownBy(
            () -> BoardDocument.read(DOCUMENT.replace("\"at\"", "\"x\":" + deep + ",\"at\"")))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("nesting depth (33) exceeds the maximum allowed (32");
    assertRefused(
        DOCUMENT + " ".repeat(4 * 1024 * 1024),
        "must be <= 4194304 characters: document.length=" + (DOCUMENT.length() + 4 * 1024 * 1024));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> BoardDocument.read(text))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessage(message);
  }

  private static Leaderboard board(boolean exact, Optional<Instant> exactFrom, Play... plays) {
    return new Leaderboard(
        Instant.ofEpochSecond(5000),
        Duration.ofMinutes(15),
        Duration.ofSeconds(2),
        exact,
        exactFrom,
        List.of(plays));
  }

  private static Play play(String player, long score, Handle handle) {
    return new Play(new PlayKey(player, 4000), score, 4060, handle);
  }
}
