package dev.recentbest.rollup.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The texts of the settings from all layers, and their conversion to checked values. */
final class SettingValues {
  private static final String READ_API_PREFIX = Setting.ENVIRONMENT_PREFIX + "HTTP_";

  private record Source(String where, Map<String, String> values, boolean environment) {
    String keyOf(Setting setting) {
      return environment ? setting.environmentVariable() : setting.key();
    }

    Optional<String> find(Setting setting) {
      return Optional.ofNullable(values.get(keyOf(setting)));
    }

    /** An environment holds much that is none of ours, the read API's settings among it. */
    boolean mayBeSetting(String key) {
      return !environment
          || (key.startsWith(Setting.ENVIRONMENT_PREFIX)
              && !key.startsWith(READ_API_PREFIX)
              && !key.equals(Settings.FILE_VARIABLE));
    }
  }

  private final Source options;
  private final Source environment;
  private final Source file;

  SettingValues(
      Map<String, String> file, Map<String, String> environment, Map<String, String> options) {
    this.file = new Source("the settings file", file, false);
    this.environment = new Source("the environment", environment, true);
    this.options = new Source("the command line", options, false);
    refuseUnknown(this.file);
    refuseUnknown(this.environment);
    refuseUnknown(this.options);
  }

  boolean isSet(Setting setting) {
    return source(setting).isPresent();
  }

  String text(Setting setting) {
    return source(setting).flatMap(source -> source.find(setting)).orElseGet(setting::defaultText);
  }

  int number(Setting setting, int min, int max) {
    String text = text(setting);
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw invalid(setting, "a whole number, " + min + " to " + max);
  }

  Duration duration(Setting setting, Duration min, Duration max) {
    Duration value =
        Durations.parse(text(setting))
            .orElseThrow(() -> invalid(setting, "a duration such as 90s, 15m, 1h or PT15M"));
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw invalid(setting, setting.range());
    }
    return value;
  }

  Duration wholeSeconds(Setting setting, Duration min, Duration max) {
    Duration value = duration(setting, min, max);
    if (!value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
      throw invalid(setting, "whole seconds");
    }
    return value;
  }

  InvalidSetting invalid(Setting setting, String wanted) {
    String where = source(setting).map(Source::where).orElse("its default");
    return new InvalidSetting(
        "setting "
            + setting.key()
            + " must be "
            + wanted
            + ", found \""
            + text(setting)
            + "\" (from "
            + where
            + ")");
  }

  private Optional<Source> source(Setting setting) {
    for (Source source : new Source[] {options, environment, file}) {
      if (source.find(setting).isPresent()) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private static void refuseUnknown(Source source) {
    for (String key : source.values().keySet()) {
      if (source.mayBeSetting(key)
          && Arrays.stream(Setting.values())
              .noneMatch(setting -> source.keyOf(setting).equals(key))) {
        throw new InvalidSetting(
            "unknown setting \""
                + key
                + "\" (from "
                + source.where()
                + "): docs/settings.md lists their names");
      }
    }
  }
}
