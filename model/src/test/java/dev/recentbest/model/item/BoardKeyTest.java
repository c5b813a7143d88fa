package dev.recentbest.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class BoardKeyTest {
  @Test
  void attributes_areTheItemsPrimaryKey() {
    assertThat(new BoardKey("recent-best").attributes())
        .isEqualTo(
            Map.of(
                "event_key", AttributeValue.fromS("board#recent-best"),
                "start_timestamp", AttributeValue.fromN("0")));
  }

  @Test
  void boardId_of100AllowedCharacters_isTaken() {
    String id = "aZ09._-".repeat(14) + "ab";

    assertThat(new BoardKey(id).eventKey()).isEqualTo("board#" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a#b", "\u00FC", "a\n"})
  void boardId_ofOtherCharactersOrNone_isRefused(String id) {
    assertThatThrownBy(() -> new BoardKey(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "must be 1 to 100 letters, digits, dots, hyphens or underscores: boardId=\""
                + id
                + "\"");
  }

  @Test
  void boardId_of101Characters_isRefused() {
    assertThatThrownBy(() -> new BoardKey("a".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be 1 to 100 letters, ");
  }

  @Test
  void isReserved_everythingUnderThePrefix_andNothingElse() {
    assertThat(BoardKey.isReserved("board#")).isTrue();
    assertThat(BoardKey.isReserved("board#no such board")).isTrue();
    assertThat(BoardKey.isReserved("board")).isFalse();
    assertThat(BoardKey.isReserved("Board#recent-best")).isFalse();
    assertThat(BoardKey.isReserved(" board#recent-best")).isFalse();
  }
}
