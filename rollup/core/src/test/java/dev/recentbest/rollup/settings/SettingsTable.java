package dev.recentbest.rollup.settings;

/** The page docs/settings.md, made from the list of settings. */
final class SettingsTable {
  private static final String INTRODUCTION =
      """
      # Settings

      Every setting can come from three places; a later one wins over those before it:

      1. a settings file, a Java properties file whose names are those of the first column
         (`board-size = 10`); the option `--settings`, or else the environment variable
         `RECENT_BEST_SETTINGS`, names the file;
      2. environment variables, named in the second column;
      3. command-line options, the name of the first column after two hyphens (`--board-size 10`).

      What is set nowhere has its default. A name that is not in the table, a value out of its range,
      and sizes that together do not fit one item are refused at start. Durations are written `500ms`,
      `90s`, `15m`, `1h`, `7d`, or in ISO form, `PT15M`.

      Settings that are "fixed when the board is first written" stand in the board's item from then on,
      and the item wins: two versions of a function with different settings do not fight.

      This page is made from the list of settings in `rollup/core`; a test holds it to that list, and
      writes it anew with `-Dsettings.docs.update=true`.

      | name | environment variable | default | range | meaning |
      |---|---|---|---|---|
      """;

  private SettingsTable() {}

  /** The whole page. */
  static String page() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Setting setting : Setting.values()) {
      page.append("| `")
          .append(setting.key())
          .append("` | `")
          .append(setting.environmentVariable())
          .append("` | ")
          .append(setting.defaultText())
          .append(" | ")
          .append(setting.range())
          .append(" | ")
          .append(setting.meaning())
          .append(" |\n");
    }
    return page.toString();
  }
}
