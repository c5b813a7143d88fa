package dev.recentbest.rollup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
  /** Tests run in their module's folder. */
  private static final Path PAGE = Path.of("..", "..", "docs", "settings.md");

  @Test
  void page_listOfSettings_isWhatTheDocsSay() throws IOException {
    if (Boolean.getBoolean("settings.docs.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, SettingsTable.page());
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dsettings.docs.update=true to write the page anew")
        .isEqualTo(SettingsTable.page());
  }
}
