package dev.recentbest.harness.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class SettingOptionsTest {
  @Test
  void read_nothingGiven_isTheDefaults() {
    assertThat(read(Map.of())).isEqualTo(Settings.read(Map.of(), Map.of(), Map.of()));
  }

  @Test
  void read_allThreeLayers_theLaterWins(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("settings"), "board-size=1\nslack=1\ntable=from-file\n");

    Settings settings =
        read(
            Map.of("RECENT_BEST_BOARD_SIZE", "2", "RECENT_BEST_SLACK", "2"),
            "--settings",
            file.toString(),
            "--board-size",
            "3");

    assertThat(settings.merging().rules().size()).isEqualTo(3);
    assertThat(settings.merging().rules().slack()).isEqualTo(2);
    assertThat(settings.table()).isEqualTo("from-file");
  }

  @Test
  void read_fileNamedByTheEnvironment_isRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), "board = top\n");

    assertThat(read(Map.of("RECENT_BEST_SETTINGS", file.toString())).board().boardId())
        .isEqualTo("top");
  }

  @Test
  void read_otherVariables_areNoneOfOurs() {
    assertThat(read(Map.of("PATH", "/bin")).table()).isEqualTo("scores");
  }

  @Test
  void read_unknownVariable_isRefused() {
    assertThatThrownBy(() -> read(Map.of("RECENT_BEST_TABEL", "x")))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "unknown setting \"RECENT_BEST_TABEL\" (from the environment): docs/settings.md lists"
                + " their names");
  }

  @Test
  void read_fileThatIsAFolder_isRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> read(Map.of(), "--settings", folder.toString()))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "cannot read settings file " + folder + ": Is a directory; check its name and text");
  }

  @Test
  void variables_fromAllLayers_areTheSameSettings(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), "board-size=1\nslack=1\ntable=abc\n");
    CommandSpec command = CommandSpec.create();
    SettingOptions.addTo(command);

    Map<String, String> variables =
        SettingOptions.variables(
            new CommandLine(command).parseArgs("--settings", file.toString(), "--board-size", "3"),
            Map.of("RECENT_BEST_BOARD_SIZE", "2", "RECENT_BEST_SLACK", "2", "PATH", "/bin"));

    assertThat(variables)
        .isEqualTo(
            Map.of(
                "RECENT_BEST_BOARD_SIZE", "3",
                "RECENT_BEST_SLACK", "2",
                "RECENT_BEST_TABLE", "abc"));
  }

  private static Settings read(Map<String, String> environment, String... arguments) {
    CommandSpec command = CommandSpec.create();
    SettingOptions.addTo(command);
    return SettingOptions.read(new CommandLine(command).parseArgs(arguments), environment);
  }
}
