package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.Style;

/**
 * What became of a rank lately.
 *
 * @param places how many ranks it went up or down; 0 for the other kinds
 */
public record Mark(Kind kind, int places) {
  public static final Mark NONE = new Mark(Kind.NONE, 0);
  static final Mark NEW = new Mark(Kind.NEW, 0);
  static final Mark RETURNED = new Mark(Kind.RETURNED, 0);

  /** How it changed. */
  public enum Kind {
    NONE("", Style.PLAIN),
    NEW("new", Style.GREEN),
    /** The player's next best play, in the place of his best, which left by age. */
    RETURNED("returned", Style.CYAN),
    UP("up", Style.GREEN),
    DOWN("down", Style.DIM);

    private final String word;
    private final Style style;

    Kind(String word, Style style) {
      this.word = word;
      this.style = style;
    }
  }

  /** How a player on both boards moved. */
  static Mark moved(int rankBefore, int rank) {
    int up = rankBefore - rank;
    if (up == 0) {
      return NONE;
    }
    return up > 0 ? new Mark(Kind.UP, up) : new Mark(Kind.DOWN, -up);
  }

  String text() {
    return places == 0 ? kind.word : kind.word + " " + places;
  }

  Style style() {
    return kind.style;
  }
}
