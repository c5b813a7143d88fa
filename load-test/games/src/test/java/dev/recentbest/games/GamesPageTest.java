package dev.recentbest.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GamesPageTest {
  /** Tests run in their module's folder. */
  private static final Path PAGE = Path.of("..", "..", "docs", "games.md");

  @Test
  void page_settingsAndDayCurve_areWhatTheDocsSay() throws IOException {
    if (Boolean.getBoolean("games.docs.update")) {
      Files.writeString(PAGE, GamesPage.page());
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dgames.docs.update=true to write the page anew")
        .isEqualTo(GamesPage.page());
  }
}
