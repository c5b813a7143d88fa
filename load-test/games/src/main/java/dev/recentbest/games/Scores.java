package dev.recentbest.games;

/**
 * What the games count up to.
 *
 * @param maxScore the highest score that the game knows
 * @param step every score is a multiple of it, so that plays tie, but for {@code maxScore} itself
 * @param topShare share of plays that reach exactly {@code maxScore} and so tie; no other play does
 * @param abandonedShare share of plays that are given up, with whatever score they had
 */
public record Scores(long maxScore, long step, double topShare, double abandonedShare) {
  /** Five digits, few ties, no queue at the top, and one game in twenty given up. */
  public static final Scores ORDINARY = new Scores(100_000, 1, 0, 0.05);

  /**
   * @throws IllegalArgumentException when maxScore or step is not above zero, or a share is not in
   *     0..1
   */
  public Scores {
    Checks.positive("maxScore", maxScore);
    Checks.positive("step", step);
    Checks.share("topShare", topShare);
    Checks.share("abandonedShare", abandonedShare);
  }
}
