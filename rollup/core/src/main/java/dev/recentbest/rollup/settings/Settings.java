package dev.recentbest.rollup.settings;

import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.rollup.merging.MergeSettings;
import dev.recentbest.rollup.stream.ReaderRules;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that was set, checked. {@link Setting} says what each one means.
 *
 * @param table the table's name
 * @param reader what the records must be
 * @param merging how they are merged
 * @param invocationTime how long a batch may take where no Lambda service says so
 * @param metrics how they reach CloudWatch
 * @param setAside where records go that cannot be merged
 */
public record Settings(
    String table,
    ReaderRules reader,
    MergeSettings merging,
    Duration invocationTime,
    MetricRoute metrics,
    SetAsideSettings setAside) {
  /** The environment variable that names the settings file. */
  public static final String FILE_VARIABLE = "RECENT_BEST_SETTINGS";

  /** DynamoDB's limit for a partition key, in bytes (DynamoDB Developer Guide, "Quotas"). */
  private static final int LONGEST_EVENT_KEY_BYTES = 2048;

  /**
   * However coarse the tick, a window and the allowance before and after it may straddle the edge
   * between two ticks.
   */
  private static final int FEWEST_TICKS = 2;

  private static final int DEFAULT_MAX_ENTRIES = 2000;

  private static final int MAX_BOARD_SIZE = 1000;

  public BoardKey board() {
    return reader.board();
  }

  /**
   * Reads the settings.
   *
   * @param file the pairs of a settings file, by {@link Setting#key}
   * @param environment the process environment, by {@link Setting#environmentVariable}
   * @param options the options of a command line, by {@link Setting#key}
   * @throws InvalidSetting when one is unknown, out of its range, or when together they do not fit
   *     one item
   */
  public static Settings read(
      Map<String, String> file, Map<String, String> environment, Map<String, String> options) {
    SettingValues values = new SettingValues(file, environment, options);
    BoardRules rules = rules(values);
    Duration tick = values.wholeSeconds(Setting.TICK, Duration.ofSeconds(1), rules.window());
    Bound bound =
        new Bound(maxEntries(values, rules), values.number(Setting.MAX_ITEM_BYTES, 1000, 390_000));
    MergeSettings merging =
        new MergeSettings(
            rules,
            tick,
            bound,
            values.wholeSeconds(Setting.MAX_LENGTH, Duration.ofMinutes(1), Duration.ofDays(365)),
            values.number(Setting.MAX_QUERIES, 1, 10_000),
            values.duration(Setting.MEMORY_MAX_AGE, Duration.ZERO, Duration.ofHours(1)),
            values.number(Setting.REMEMBERED_RECORDS, 1, 1_000_000),
            values.duration(Setting.RETRY_BASE, Duration.ofMillis(1), Duration.ofMinutes(1)),
            values.duration(Setting.RETRY_CAP, Duration.ofMillis(1), Duration.ofMinutes(5)),
            values.duration(Setting.TIME_RESERVE, Duration.ZERO, Duration.ofMinutes(5)));
    return new Settings(
        table(values),
        readerRules(values, rules, bound),
        merging,
        invocationTime(values, merging.timeReserve()),
        metrics(values),
        SetAsideSettings.of(values));
  }

  private static BoardRules rules(SettingValues values) {
    return new BoardRules(
        values.number(Setting.BOARD_SIZE, 1, MAX_BOARD_SIZE),
        values.number(Setting.SLACK, 0, MAX_BOARD_SIZE),
        values.wholeSeconds(Setting.WINDOW, Duration.ofSeconds(1), Duration.ofDays(7)),
        values.wholeSeconds(Setting.CLOCK_ALLOWANCE, Duration.ZERO, Duration.ofDays(1)));
  }

  private static String table(SettingValues values) {
    String table = values.text(Setting.TABLE);
    if (!table.matches("[A-Za-z0-9_.-]{3,255}|arn:[^\\s]{1,1019}")) {
      throw values.invalid(
          Setting.TABLE,
          "3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN");
    }
    return table;
  }

  private static ReaderRules readerRules(SettingValues values, BoardRules rules, Bound bound) {
    int handleBytes = values.number(Setting.MAX_HANDLE_BYTES, 1, 10_000);
    int fewestEntries = Bound.fewestEntries(rules.depth());
    if (fewestEntries > bound.maxEntries()) {
      throw new InvalidSetting(
          "board-size "
              + rules.size()
              + " and slack "
              + rules.slack()
              + " need room for "
              + fewestEntries
              + " entries: raise max-entries from "
              + bound.maxEntries()
              + ", or make the board smaller");
    }
    int room =
        bound.maxBytes() / (FEWEST_TICKS * rules.depth()) - Entry.storedBytes(0, handleBytes);
    int longest = Math.min(LONGEST_EVENT_KEY_BYTES, room);
    if (longest < 1
        || (values.isSet(Setting.MAX_EVENT_KEY_BYTES) && eventKeyBytes(values) > longest)) {
      throw new InvalidSetting(
          "board-size "
              + rules.size()
              + ", slack "
              + rules.slack()
              + " and max-handle-bytes "
              + handleBytes
              + " leave room for player ids of "
              + Math.max(0, longest)
              + " bytes in max-item-bytes "
              + bound.maxBytes()
              + ": lower one of them, or max-event-key-bytes");
    }
    int eventKeyBytes = values.isSet(Setting.MAX_EVENT_KEY_BYTES) ? eventKeyBytes(values) : longest;
    return new ReaderRules(
        board(values),
        eventKeyBytes,
        handleBytes,
        values.wholeSeconds(Setting.MAX_LENGTH, Duration.ofMinutes(1), Duration.ofDays(365)),
        rules.clockAllowance());
  }

  private static Duration invocationTime(SettingValues values, Duration reserve) {
    Duration time =
        values.duration(Setting.INVOCATION_TIME, Duration.ofSeconds(1), Duration.ofMinutes(15));
    if (time.compareTo(reserve) <= 0) {
      throw values.invalid(
          Setting.INVOCATION_TIME,
          "longer than time-reserve, which is " + values.text(Setting.TIME_RESERVE));
    }
    return time;
  }

  private static MetricRoute metrics(SettingValues values) {
    return MetricRoute.parse(values.text(Setting.METRICS))
        .orElseThrow(() -> values.invalid(Setting.METRICS, Setting.METRICS.range()));
  }

  private static int maxEntries(SettingValues values, BoardRules rules) {
    return values.isSet(Setting.MAX_ENTRIES)
        ? values.number(Setting.MAX_ENTRIES, 1, 100_000)
        : Math.max(DEFAULT_MAX_ENTRIES, Bound.fewestEntries(rules.depth()));
  }

  private static int eventKeyBytes(SettingValues values) {
    return values.number(Setting.MAX_EVENT_KEY_BYTES, 1, LONGEST_EVENT_KEY_BYTES);
  }

  private static BoardKey board(SettingValues values) {
    try {
      return new BoardKey(values.text(Setting.BOARD));
    } catch (IllegalArgumentException e) {
      throw values.invalid(Setting.BOARD, Setting.BOARD.range());
    }
  }
}
