package dev.recentbest.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.rollup.settings.InvalidSetting;
import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionSettingsTest {
  @Test
  void read_fileAndVariable_variableWins(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("settings"), "table=plays\nboard=week\n");

    Settings settings =
        FunctionSettings.read(
            Map.of("RECENT_BEST_SETTINGS", file.toString(), "RECENT_BEST_BOARD", "day"));

    assertThat(settings.table()).isEqualTo("plays");
    assertThat(settings.board().boardId()).isEqualTo("day");
  }

  @Test
  void read_badVariable_saysWhichAndWhatItMustBe() {
    assertThatThrownBy(() -> FunctionSettings.read(Map.of("RECENT_BEST_BOARD_SIZE", "ten")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(
            "setting board-size must be a whole number, 1 to 1000, found \"ten\" (from the environment)");
  }
}
