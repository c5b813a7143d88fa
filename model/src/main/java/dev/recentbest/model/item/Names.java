package dev.recentbest.model.item;

/** The attribute names of a board's item. Those of an entry are paid for in every entry. */
final class Names {
  static final String EVENT_KEY = "event_key";
  static final String START_TIMESTAMP = "start_timestamp";
  static final String FORMAT = "format";
  static final String VERSION = "version";
  static final String WRITE_ID = "write_id";
  static final String BOARD_SIZE = "board_size";
  static final String SLACK = "slack";
  static final String WINDOW_SECONDS = "window_seconds";
  static final String CLOCK_ALLOWANCE_SECONDS = "clock_allowance_seconds";
  static final String TICK_SECONDS = "tick_seconds";
  static final String HORIZON = "horizon";
  static final String KNOWN_SINCE = "known_since";
  static final String UNCERTAIN_UNTIL = "uncertain_until";
  static final String EXACT = "exact";
  static final String NEWEST_SEEN = "newest_seen";
  static final String STREAM = "stream";
  static final String SCORES = "scores";
  static final String HIDDEN = "hidden";
  static final String EPOCH = "epoch";
  static final String HOLES = "holes";
  static final String BANNED = "banned";
  static final String BAN_HOLES = "ban_holes";
  static final String UNREAD = "unread";

  static final String HANDLE = "handle";
  static final String SCORE = "score";
  static final String COMPLETED_AT = "completed_at";
  static final String SEQUENCE = "seq";
  static final String CUT = "cut";
  static final String GUARDED_UNTIL = "guarded_until";
  static final String UNTIL = "until";

  static final String HOUR = "hour";
  static final String PLAYS = "plays";
  static final String COUNTED_AT = "counted_at";
  static final String DIGEST = "digest";

  private Names() {}
}
