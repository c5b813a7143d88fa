package dev.recentbest.rollup.setaside;

/** Records could not be kept; the message says where, why, and what to do. */
public final class SetAsideUnavailable extends RuntimeException {
  private final int kept;

  /**
   * @param kept how many records, from the first one on, are safe all the same
   */
  public SetAsideUnavailable(int kept, String message) {
    super(message);
    this.kept = checked(kept);
  }

  /**
   * @param kept how many records, from the first one on, are safe all the same
   */
  public SetAsideUnavailable(int kept, String message, Throwable cause) {
    super(message, cause);
    this.kept = checked(kept);
  }

  /** How many records, from the first one on, are safe. */
  public int kept() {
    return kept;
  }

  private static int checked(int kept) {
    if (kept < 0) {
      throw new IllegalArgumentException("must be >= 0: kept=" + kept);
    }
    return kept;
  }
}
