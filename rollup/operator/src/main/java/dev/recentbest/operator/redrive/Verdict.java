package dev.recentbest.operator.redrive;

/**
 * What became of a message, or would.
 *
 * @param fate whether it goes
 * @param text why, for a person to read
 */
public record Verdict(Fate fate, String text) {
  /** Whether a message goes. */
  public enum Fate {
    /** Nothing in it is needed any more: it is deleted. */
    DONE,
    /** It stays as it is, and would the next time. */
    STAYS,
    /** Something did not answer: it stays, and another run may do it. */
    TROUBLE
  }

  static Verdict done(String text) {
    return new Verdict(Fate.DONE, text);
  }

  static Verdict stays(String text) {
    return new Verdict(Fate.STAYS, text);
  }

  static Verdict trouble(String text) {
    return new Verdict(Fate.TROUBLE, text);
  }
}
