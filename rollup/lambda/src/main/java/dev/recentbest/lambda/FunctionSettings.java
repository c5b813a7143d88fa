package dev.recentbest.lambda;

import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of a function: its environment variables, beneath them a file if one is named. */
final class FunctionSettings {
  private FunctionSettings() {}

  /**
   * Reads the settings.
   *
   * @param environment of the function; a file that it names lies in the zip, or in a layer
   * @throws dev.recentbest.rollup.settings.InvalidSetting when one cannot be used
   */
  static Settings read(Map<String, String> environment) {
    Map<String, String> file =
        Optional.ofNullable(environment.get(Settings.FILE_VARIABLE))
            .map(Path::of)
            .map(SettingsFile::read)
            .orElse(Map.of());
    return Settings.read(file, environment, Map.of());
  }
}
