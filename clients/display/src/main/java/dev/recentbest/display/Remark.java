package dev.recentbest.display;

/**
 * What is to be said of one rank of a board: that it is new, or about to leave.
 *
 * @param text a few words; empty when there is nothing to say
 * @param style how they stand out
 */
public record Remark(String text, Style style) {
  public static final Remark NONE = new Remark("", Style.PLAIN);
}
