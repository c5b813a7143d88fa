package dev.recentbest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpSettingsTest {
  @Test
  void read_nothingSet_isTheDefault() {
    HttpSettings expected = new HttpSettings(Duration.ofSeconds(1), "*", "");

    assertThat(HttpSettings.read(Map.of("RECENT_BEST_TABLE", "scores"))).isEqualTo(expected);
    assertThat(
            HttpSettings.read(
                Map.of(
                    "RECENT_BEST_HTTP_MAX_AGE_SECONDS", "",
                    "RECENT_BEST_HTTP_ALLOWED_ORIGIN", "",
                    "RECENT_BEST_HTTP_BASE_PATH", "")))
        .isEqualTo(expected);
  }

  @Test
  void read_everythingSet_isWhatWasSet() {
    assertThat(
            HttpSettings.read(
                Map.of(
                    "RECENT_BEST_HTTP_MAX_AGE_SECONDS", "2",
                    "RECENT_BEST_HTTP_ALLOWED_ORIGIN", "http://localhost:3000",
                    "RECENT_BEST_HTTP_BASE_PATH", "/api/v1")))
        .isEqualTo(new HttpSettings(Duration.ofSeconds(2), "http://localhost:3000", "/api/v1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MAX_AGE_SECONDS | 3    | RECENT_BEST_HTTP_MAX_AGE_SECONDS must be 0, 1 or 2, found "3"
          MAX_AGE_SECONDS | 1s   | RECENT_BEST_HTTP_MAX_AGE_SECONDS must be 0, 1 or 2, found "1s"
          ALLOWED_ORIGIN  | game.example | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "game.example"
          ALLOWED_ORIGIN  | https://game.example/ | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://game.example/"
          ALLOWED_ORIGIN  | https://Game.example | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://Game.example"
          ALLOWED_ORIGIN  | https://a@game.example | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://a@game.example"
          ALLOWED_ORIGIN  | https://game.example:443 | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://game.example:443"
          ALLOWED_ORIGIN  | http://game.example:80 | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "http://game.example:80"
          ALLOWED_ORIGIN  | https://game.example: | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://game.example:"
          ALLOWED_ORIGIN  | https://game example | RECENT_BEST_HTTP_ALLOWED_ORIGIN must be * or an origin as browsers send it, such as https://game.example, with no port that is the default, found "https://game example"
          BASE_PATH       | api  | RECENT_BEST_HTTP_BASE_PATH must be a path such as /api, with no slash at its end, found "api"
          BASE_PATH       | /api/ | RECENT_BEST_HTTP_BASE_PATH must be a path such as /api, with no slash at its end, found "/api/"
          MAXAGE          | 1    | no such setting: RECENT_BEST_HTTP_MAXAGE; there are RECENT_BEST_HTTP_MAX_AGE_SECONDS, RECENT_BEST_HTTP_ALLOWED_ORIGIN, RECENT_BEST_HTTP_BASE_PATH
          """)
  void read_wrongValue_isRefused(String name, String value, String message) {
    assertThatThrownBy(() -> HttpSettings.read(Map.of("RECENT_BEST_HTTP_" + name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new HttpSettings(Duration.ofMillis(1500), "*", ""))
        .hasMessage("must be 0, 1 or 2 whole seconds: maxAge=PT1.5S");
    assertThatThrownBy(() -> new HttpSettings(Duration.ZERO, "", ""))
        .hasMessage(
            "must be * or an origin as browsers send it, such as https://game.example, with no port that is the default: allowedOrigin=\"\"");
    assertThatThrownBy(() -> new HttpSettings(Duration.ZERO, "*", "/"))
        .hasMessage(
            "must be empty or a path such as /api, with no slash at its end: basePath=\"/\"");
  }

  @Test
  void withoutAge_keepsTheRest() {
    assertThat(new HttpSettings(Duration.ofSeconds(2), "http://a.example", "/b").withoutAge())
        .isEqualTo(new HttpSettings(Duration.ZERO, "http://a.example", "/b"));
  }
}
