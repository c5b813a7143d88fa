package dev.recentbest.harness.command;

import dev.recentbest.rollup.settings.InvalidSetting;
import dev.recentbest.rollup.settings.Setting;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.settings.SettingsFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as an option of a command, beneath it the environment, beneath that a file. */
public final class SettingOptions {
  private static final String FILE_OPTION = "--settings";

  private SettingOptions() {}

  /**
   * Adds an option for each setting, and one for the file, to a command.
   *
   * @param without the settings that would change nothing of what it does
   */
  public static void addTo(CommandSpec command, Setting... without) {
    Set<Setting> settings = EnumSet.allOf(Setting.class);
    settings.removeAll(Set.of(without));
    command.addOption(
        OptionSpec.builder(FILE_OPTION)
            .type(String.class)
            .paramLabel("FILE")
            .description(
                "A file of settings, lines of name=value (or: environment variable "
                    + Settings.FILE_VARIABLE
                    + ").")
            .build());
    for (Setting setting : settings) {
      command.addOption(
          OptionSpec.builder("--" + setting.key())
              .type(String.class)
              .paramLabel("VALUE")
              .description(
                  setting.meaning()
                      + " ("
                      + setting.range()
                      + "; default: "
                      + setting.defaultText()
                      + ")")
              .build());
    }
  }

  /**
   * Reads the settings from all three layers.
   *
   * @param parsed what the command line gave
   * @param environment the environment of the process
   * @throws CommandFailure when one cannot be used
   */
  public static Settings read(ParseResult parsed, Map<String, String> environment) {
    try {
      return Settings.read(file(parsed, environment), environment, options(parsed));
    } catch (InvalidSetting e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The same settings as environment variables alone, for another process that has neither the file
   * nor the options. They must have been read before.
   */
  public static Map<String, String> variables(ParseResult parsed, Map<String, String> environment) {
    Map<String, String> file = file(parsed, environment);
    Map<String, String> options = options(parsed);
    Map<String, String> variables = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      String variable = setting.environmentVariable();
      Stream.of(
              Optional.ofNullable(options.get(setting.key())),
              Optional.ofNullable(environment.get(variable)),
              Optional.ofNullable(file.get(setting.key())))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(value -> variables.put(variable, value));
    }
    return variables;
  }

  private static Map<String, String> file(ParseResult parsed, Map<String, String> environment) {
    return given(parsed, FILE_OPTION)
        .or(() -> Optional.ofNullable(environment.get(Settings.FILE_VARIABLE)))
        .map(Path::of)
        .map(SettingsFile::read)
        .orElse(Map.of());
  }

  private static Map<String, String> options(ParseResult parsed) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      given(parsed, "--" + setting.key()).ifPresent(value -> options.put(setting.key(), value));
    }
    return options;
  }

  private static Optional<String> given(ParseResult parsed, String option) {
    return parsed.hasMatchedOption(option)
        ? Optional.ofNullable(parsed.matchedOption(option)).map(ArgSpec::<String>getValue)
        : Optional.empty();
  }
}
