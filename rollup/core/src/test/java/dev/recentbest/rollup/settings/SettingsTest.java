package dev.recentbest.rollup.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.rollup.merging.MergeSettings;
import dev.recentbest.rollup.stream.ReaderRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  private static final Map<String, String> NONE = Map.of();

  private static Settings options(String... pairs) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      options.put(pairs[i], pairs[i + 1]);
    }
    return Settings.read(NONE, NONE, options);
  }

  private static AbstractThrowableAssert<?, ?> refused(String... pairs) {
    return assertThatThrownBy(() -> options(pairs)).isInstanceOf(InvalidSetting.class);
  }

  @Test
  void read_nothingSet_hasTheseDefaults() {
    BoardRules rules = new BoardRules(10, 5, Duration.ofHours(1), Duration.ofMinutes(5));
    assertThat(options())
        .isEqualTo(
            new Settings(
                "scores",
                new ReaderRules(
                    new BoardKey("recent-best"),
                    2048,
                    256,
                    Duration.ofDays(7),
                    Duration.ofMinutes(5)),
                new MergeSettings(
                    rules,
                    Duration.ofSeconds(1),
                    new Bound(2000, 350_000),
                    Duration.ofDays(7),
                    100,
                    Duration.ofSeconds(60),
                    4096,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
                Duration.ofSeconds(60),
                MetricRoute.EMBEDDED,
                new SetAsideSettings(Optional.empty(), 262_144)));
    assertThat(options().board()).isEqualTo(new BoardKey("recent-best"));
    assertThat(options().merging().emptyBoard()).isEqualTo(BoardState.fromTheBeginning(rules, 1));
  }

  @Test
  void read_threeLayers_theLaterWins() {
    Map<String, String> file = Map.of("board-size", "1", "slack", "1", "max-entries", "100");
    Map<String, String> environment =
        Map.of("RECENT_BEST_BOARD_SIZE", "2", "RECENT_BEST_SLACK", "2", "PATH", "/bin");
    Map<String, String> options = Map.of("board-size", "3");
    MergeSettings merging = Settings.read(file, environment, options).merging();
    assertThat(merging.rules().size()).isEqualTo(3);
    assertThat(merging.rules().slack()).isEqualTo(2);
    assertThat(merging.bound().maxEntries()).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void read_anySetting_maySetItInEachLayer(Setting setting) {
    String value =
        switch (setting) {
          case MAX_EVENT_KEY_BYTES -> "36";
          case MAX_ENTRIES -> "500";
          case SET_ASIDE_QUEUE -> "https://sqs.eu-central-1.amazonaws.com/123456789012/name";
          default -> setting.defaultText();
        };
    Settings expected = options(setting.key(), value);
    assertThat(Settings.read(Map.of(setting.key(), value), NONE, NONE)).isEqualTo(expected);
    assertThat(Settings.read(NONE, Map.of(setting.environmentVariable(), value), NONE))
        .isEqualTo(expected);
  }

  @Test
  void read_metricsByAnUnknownRoute_areRefused() {
    refused("metrics", "statsd")
        .hasMessage(
            "setting metrics must be embedded or cloudwatch, found \"statsd\" (from the command line)");
  }

  @Test
  void environmentVariable_ofASetting_isItsNameWithThePrefix() {
    assertThat(Setting.MAX_ENTRIES.environmentVariable()).isEqualTo("RECENT_BEST_MAX_ENTRIES");
    assertThat(Setting.MAX_ENTRIES.key()).isEqualTo("max-entries");
  }

  @Test
  void read_unknownName_isRefusedInEveryLayer() {
    assertThatThrownBy(() -> Settings.read(Map.of("boardsize", "1"), NONE, NONE))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(
            "unknown setting \"boardsize\" (from the settings file): docs/settings.md lists their"
                + " names");
    assertThatThrownBy(() -> Settings.read(NONE, Map.of("RECENT_BEST_SIZE", "1"), NONE))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(
            "unknown setting \"RECENT_BEST_SIZE\" (from the environment): docs/settings.md lists"
                + " their names");
    refused("BOARD_SIZE", "1")
        .hasMessage(
            "unknown setting \"BOARD_SIZE\" (from the command line): docs/settings.md lists their"
                + " names");
  }

  @Test
  void read_settingOfTheReadApi_isNoneOfOurs() {
    Map<String, String> environment = Map.of("RECENT_BEST_HTTP_MAX_AGE_SECONDS", "0");

    assertThat(Settings.read(NONE, environment, NONE)).isEqualTo(Settings.read(NONE, NONE, NONE));
  }

  @Test
  void read_environmentOfOthers_isIgnored() {
    Map<String, String> environment =
        Map.of("HOME", "/root", "RECENT_BEST_SETTINGS", "x.properties", "board-size", "oops");
    assertThat(Settings.read(NONE, environment, NONE)).isEqualTo(options());
  }

  @Test
  void read_badValue_saysWhereItCameFrom() {
    assertThatThrownBy(() -> Settings.read(Map.of("slack", "x"), NONE, NONE))
        .hasMessage(
            "setting slack must be a whole number, 0 to 1000, found \"x\" (from the settings"
                + " file)");
    assertThatThrownBy(() -> Settings.read(NONE, Map.of("RECENT_BEST_SLACK", ""), NONE))
        .hasMessage(
            "setting slack must be a whole number, 0 to 1000, found \"\" (from the environment)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table|ab|3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN",
        "table|a b|3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN",
        "board|a#b|1 to 100 letters, digits, dots, hyphens or underscores",
        "board|''|1 to 100 letters, digits, dots, hyphens or underscores",
        "board-size|0|a whole number, 1 to 1000",
        "board-size|1001|a whole number, 1 to 1000",
        "board-size|2.5|a whole number, 1 to 1000",
        "slack|-1|a whole number, 0 to 1000",
        "slack|1001|a whole number, 0 to 1000",
        "window|0s|1s to 7d",
        "window|8d|1s to 7d",
        "window|1500ms|whole seconds",
        "window|soon|a duration such as 90s, 15m, 1h or PT15M",
        "tick|0s|1s to the window",
        "tick|61m|1s to the window",
        "tick|PT1.5S|whole seconds",
        "clock-allowance|PT-1S|0s to 1d",
        "clock-allowance|25h|0s to 1d",
        "clock-allowance|1ms|whole seconds",
        "max-entries|0|a whole number, 1 to 100000",
        "max-entries|100001|a whole number, 1 to 100000",
        "max-item-bytes|999|a whole number, 1000 to 390000",
        "max-item-bytes|390001|a whole number, 1000 to 390000",
        "max-handle-bytes|0|a whole number, 1 to 10000",
        "max-handle-bytes|10001|a whole number, 1 to 10000",
        "max-event-key-bytes|0|a whole number, 1 to 2048",
        "max-event-key-bytes|2049|a whole number, 1 to 2048",
        "memory-max-age|61m|0s to 1h",
        "remembered-records|0|a whole number, 1 to 1000000",
        "remembered-records|1000001|a whole number, 1 to 1000000",
        "retry-base|0ms|1ms to 1m",
        "retry-base|61s|1ms to 1m",
        "retry-cap|0ms|1ms to 5m",
        "retry-cap|6m|1ms to 5m",
        "time-reserve|6m|0s to 5m",
        "invocation-time|999ms|1s to 15m",
        "invocation-time|16m|1s to 15m",
        "set-aside-queue|arn:aws:sqs:eu-central-1:123456789012:name|the URL of a queue of SQS, such as"
            + " https://sqs.eu-central-1.amazonaws.com/123456789012/name",
        "set-aside-queue|https://sqs.eu-central-1.amazonaws.com/|the URL of a queue of SQS, such as"
            + " https://sqs.eu-central-1.amazonaws.com/123456789012/name",
        "max-message-bytes|65535|a whole number, 65536 to 1048576",
        "max-message-bytes|1048577|a whole number, 65536 to 1048576"
      })
  void read_outOfRange_saysTheRange(String name, String value, String wanted) {
    refused(name, value)
        .hasMessage(
            "setting "
                + name
                + " must be "
                + wanted
                + ", found \""
                + value
                + "\" (from the command line)");
  }

  @ParameterizedTest
  @CsvSource({"window, 1s, tick, 1s", "window, 7d, tick, 7d", "clock-allowance, 0s, slack, 0"})
  void read_endsOfTheRanges_areAllowed(String a, String first, String b, String second) {
    assertThat(options(a, first, b, second)).isNotNull();
  }

  @Test
  void read_moreEntriesThanAllowed_isRefused() {
    assertThat(options("board-size", "7", "slack", "3", "max-entries", "120").merging().bound())
        .isEqualTo(new Bound(120, 350_000));
    refused("board-size", "7", "slack", "3", "max-entries", "119")
        .hasMessage(
            "board-size 7 and slack 3 need room for 120 entries: raise max-entries from 119, or make"
                + " the board smaller");
  }

  @Test
  void read_boardTooLargeForTheDefault_hasRoomForMoreEntries() {
    assertThat(options("board-size", "200", "slack", "3").merging().bound().maxEntries())
        .isEqualTo(2436);
  }

  @Test
  void read_noTimeLeftForRequests_isRefused() {
    refused("invocation-time", "1s")
        .hasMessage(
            "setting invocation-time must be longer than time-reserve, which is 1s, found \"1s\""
                + " (from the command line)");
  }

  @Test
  void read_moreBytesThanFit_isRefused() {
    refused("board-size", "990", "slack", "10", "max-handle-bytes", "64")
        .hasMessage(
            "board-size 990, slack 10 and max-handle-bytes 64 leave room for player ids of 0 bytes"
                + " in max-item-bytes 350000: lower one of them, or max-event-key-bytes");
  }

  @Test
  void read_longerIdsThanFit_areRefused() {
    String[] large = {"board-size", "90", "slack", "10", "max-event-key-bytes", "1350"};
    assertThat(options(large).reader().maxEventKeyBytes()).isEqualTo(1350);
    large[5] = "1351";
    refused(large)
        .hasMessage(
            "board-size 90, slack 10 and max-handle-bytes 256 leave room for player ids of 1350"
                + " bytes in max-item-bytes 350000: lower one of them, or max-event-key-bytes");
    assertThat(options("board-size", "90", "slack", "10").reader().maxEventKeyBytes())
        .isEqualTo(1350);
  }
}
