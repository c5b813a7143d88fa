package dev.recentbest.rollup.settings;

import java.util.Locale;

/** Everything that can be set, with its default, its range, and what it changes. */
public enum Setting {
  TABLE("scores", "a table name", "the table of the plays and the board"),
  BOARD(
      "recent-best",
      "1 to 100 letters, digits, dots, hyphens or underscores",
      "the id of the board"),
  BOARD_SIZE(
      "10",
      "1 to 1000",
      "how many ranks a reader can ask for; fixed when the board is first written"),
  SLACK(
      "5",
      "0 to 1000",
      "how many players more than that are kept in reserve for corrections; fixed when the board is first written"),
  WINDOW("1h", "1s to 7d", "how far back the board reaches; fixed when the board is first written"),
  TICK(
      "1s",
      "1s to the window",
      "the step in which plays leave the board; fixed when the board is first written"),
  CLOCK_ALLOWANCE(
      "5m",
      "0s to 1d",
      "how far the clocks of writers and readers may differ: a play that ends later after its record's creation is"
          + " refused, and expired plays are kept this much longer; for the latter the board keeps what it was first"
          + " written with, so give all functions of a board the same"),
  MAX_ENTRIES(
      "2000, or 12 times board-size and slack if that is more",
      "12 times board-size and slack, to 100000",
      "the most entries in the item; more of them double the tick"),
  MAX_ITEM_BYTES(
      "350000",
      "1000 to 390000",
      "the most bytes of entries in the item; more of them double the tick"),
  MAX_HANDLE_BYTES(
      "256", "1 to 10000", "a longer handle is cut, and marked, when it enters the board"),
  MAX_EVENT_KEY_BYTES(
      "the most that fits, up to 2048",
      "1 to 2048",
      "a play whose player id is longer is set aside"),
  MAX_LENGTH(
      "7d",
      "1m to 365d",
      "a play that lasted longer is set aside; a correction reads so far back among its player's plays"),
  MAX_QUERIES(
      "100",
      "1 to 10000",
      "of how many corrected players a batch reads the plays; with more of them the board is not exact until they have"
          + " left the window, or until a rebuild"),
  MEMORY_MAX_AGE(
      "60s",
      "0s to 1h",
      "how old the last confirmed item may be for a batch that adds nothing to cost no request"),
  REMEMBERED_RECORDS(
      "4096", "1 to 1000000", "how many absorbed records are known again without a request"),
  RETRY_BASE(
      "20ms",
      "1ms to 1m",
      "half of the longest wait after a first lost race; it doubles with every further one"),
  RETRY_CAP("1s", "1ms to 5m", "the longest wait after any lost race"),
  TIME_RESERVE("1s", "0s to 5m", "the part of an invocation's time that is kept for answering"),
  INVOCATION_TIME("60s", "1s to 15m", "how long a batch may take where no Lambda service says so"),
  METRICS(
      "embedded",
      "embedded or cloudwatch",
      "how metrics reach CloudWatch: in the function's log, or by its API; replay and serve have no such log, and send them"
          + " only by the API"),
  SET_ASIDE_QUEUE(
      "none: the function's log",
      "the URL of a queue of SQS, such as https://sqs.eu-central-1.amazonaws.com/123456789012/name",
      "where the function on Lambda sends records that cannot be merged; `serve` sends them to a queue of an SQS on this machine,"
          + " other commands only report them"),
  MAX_MESSAGE_BYTES(
      "262144",
      "65536 to 1048576",
      "the most that a message to that queue may have; of a larger record only its keys and the beginning of its images"
          + " are sent");

  /** How the environment variables of all settings begin. */
  static final String ENVIRONMENT_PREFIX = "RECENT_BEST_";

  private final String defaultText;
  private final String range;
  private final String meaning;

  Setting(String defaultText, String range, String meaning) {
    this.defaultText = defaultText;
    this.range = range;
    this.meaning = meaning;
  }

  /** Its name in a settings file, and after {@code --} on a command line: {@code board-size}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its environment variable: {@code RECENT_BEST_BOARD_SIZE}. */
  public String environmentVariable() {
    return ENVIRONMENT_PREFIX + name();
  }

  /** The default, as a person would write it. */
  public String defaultText() {
    return defaultText;
  }

  /** The allowed values, for a person to read. */
  public String range() {
    return range;
  }

  /** What it changes, for a person to read. */
  public String meaning() {
    return meaning;
  }
}
