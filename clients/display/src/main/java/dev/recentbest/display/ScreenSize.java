package dev.recentbest.display;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much fits on a terminal. What is out of all reason is brought within it.
 *
 * @param columns characters in a line
 * @param rows lines
 */
public record ScreenSize(int columns, int rows) {
  /** What a terminal has where nobody says how large it is. */
  public static final ScreenSize USUAL = new ScreenSize(80, 24);

  private static final int FEWEST_COLUMNS = 20;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST = 1000;

  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

  public ScreenSize {
    columns = Math.min(Math.max(columns, FEWEST_COLUMNS), MOST);
    rows = Math.min(Math.max(rows, FEWEST_ROWS), MOST);
  }

  /** The most lines of a picture: the cursor stands on one of its own, below them. */
  public int lines() {
    return rows - 1;
  }

  /**
   * As {@code stty size} writes it, rows first; empty when it is something else, or nothing: a
   * terminal that was never told its size has 0 of both.
   */
  static Optional<ScreenSize> ofStty(String text) {
    Matcher size = ROWS_AND_COLUMNS.matcher(text);
    if (!size.matches()) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(size.group(1));
    int columns = Integer.parseInt(size.group(2));
    return rows == 0 || columns == 0
        ? Optional.empty()
        : Optional.of(new ScreenSize(columns, rows));
  }
}
