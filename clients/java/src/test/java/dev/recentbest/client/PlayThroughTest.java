package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlayThroughTest {
  private static final String LONE = "\uD83D";
  private static final String EMOJI = "\uD83C\uDFC6";

  @Test
  void eventKey_empty_isRefused() {
    assertThatThrownBy(() -> play("", 1, 1, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not be empty: eventKey=\"\"");
  }

  @Test
  void eventKey_of2048Bytes_isTaken() {
    assertThat(play("ü".repeat(1024), 1, 1, "h").eventKey()).hasSize(1024);
  }

  @Test
  void eventKey_over2048Bytes_isRefused() {
    assertThatThrownBy(() -> play("ü".repeat(1024) + "a", 1, 1, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be <= 2048 bytes in UTF-8: eventKey.bytes=2049");
  }

  @Test
  void eventKey_underTheBoardsPrefix_isRefused() {
    assertThatThrownBy(() -> play("board#recent-best", 1, 1, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not begin with board#, reserved for boards: eventKey=board#recent-best");
  }

  @Test
  void eventKey_withHalfAPair_isRefused() {
    assertThatThrownBy(() -> play("ab" + LONE, 1, 1, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have no unpaired surrogate: eventKey[2]=U+D83D");
  }

  @Test
  void startTimestamp_negative_isRefused() {
    assertThatThrownBy(() -> play("a", -1, 1, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 0: startTimestamp=-1");
  }

  @Test
  void lengthSeconds_negative_isRefused() {
    assertThatThrownBy(() -> play("a", 0, -2, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 0: lengthSeconds=-2");
  }

  @Test
  void lengthSeconds_endingAfterAllTime_isRefused() {
    assertThatThrownBy(() -> play("a", 5, Long.MAX_VALUE, "h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be seconds, at most 253402300799: lengthSeconds=9223372036854775807");
  }

  @Test
  void handle_withTheHalvesOfAPairSwapped_isRefused() {
    assertThatThrownBy(() -> play("a", 1, 1, EMOJI + "\uDFC6\uD83C"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have no unpaired surrogate: handle[2]=U+DFC6");
  }

  @Test
  void achievement_withHalfAPair_isRefused() {
    assertThatThrownBy(() -> new Achievement(1, LONE, "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have no unpaired surrogate: id[0]=U+D83D");
    assertThatThrownBy(() -> new Achievement(1, "i", "s" + LONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have no unpaired surrogate: shortname[1]=U+D83D");
  }

  @Test
  void completedAt_isStartPlusLength() {
    assertThat(play("a", 1428071547, 55, EMOJI).completedAtEpochSecond()).isEqualTo(1428071602);
  }

  @Test
  void achievements_areCopied() {
    List<Achievement> list = new ArrayList<>();
    PlayThrough play = new PlayThrough("a", 1, 1, true, 1, "h", list);
    list.add(new Achievement(200, "x", "30 Kill Streak"));
    assertThat(play.achievements()).isEmpty();
  }

  private static PlayThrough play(String eventKey, long start, long length, String handle) {
    return new PlayThrough(eventKey, start, length, true, 924, handle, List.of());
  }
}
