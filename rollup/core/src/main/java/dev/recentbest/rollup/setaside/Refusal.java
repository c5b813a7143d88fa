package dev.recentbest.rollup.setaside;

/** What is wrong with a record, in a word: what records that are set aside are counted by. */
public enum Refusal {
  /** An attribute is missing, of another type, or beyond its bounds. */
  UNREADABLE("unreadable"),
  /** The play ends later than clocks may differ. */
  FUTURE_DATED("future-dated"),
  /** The game lasted longer than games may. */
  TOO_LONG("too-long"),
  /** The player's id is one that only boards may have. */
  RESERVED_ID("reserved-id");

  private final String word;

  Refusal(String word) {
    this.word = word;
  }

  /** Lower case, hyphens. */
  public String word() {
    return word;
  }
}
