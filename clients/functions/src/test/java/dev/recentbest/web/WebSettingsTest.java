package dev.recentbest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WebSettingsTest {
  @Test
  void configuredBoard_tableAndBoard_areTheOnesNamed() {
    Map<String, String> environment =
        Map.of("RECENT_BEST_TABLE", "games", "RECENT_BEST_BOARD", "week");

    assertThat(WebSettings.configuredBoard(environment).table()).isEqualTo("games");
    assertThat(WebSettings.configuredBoard(environment).key().boardId()).isEqualTo("week");
  }

  @Test
  void bucket_named_isThatOne() {
    assertThat(WebSettings.bucket(Map.of("RECENT_BEST_SITE_BUCKET", "site"))).isEqualTo("site");
  }

  @Test
  void variables_missingOrEmpty_areNamed() {
    assertThatThrownBy(() -> WebSettings.configuredBoard(Map.of()))
        .isInstanceOf(InvalidVariable.class)
        .hasMessage(
            "RECENT_BEST_TABLE must be set and not empty: set it in the function's environment");
    assertThatThrownBy(() -> WebSettings.bucket(Map.of("RECENT_BEST_SITE_BUCKET", "")))
        .hasMessage(
            "RECENT_BEST_SITE_BUCKET must be set and not empty: set it in the function's"
                + " environment");
  }

  @Test
  void board_noBoardsId_saysWhatOneIs() {
    assertThatThrownBy(() -> WebSettings.board(Map.of("RECENT_BEST_BOARD", "a/b")))
        .isInstanceOf(InvalidVariable.class)
        .hasMessage(
            "RECENT_BEST_BOARD must be 1 to 100 letters, digits, dots, hyphens or underscores:"
                + " boardId=\"a/b\"");
  }
}
