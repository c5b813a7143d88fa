package dev.recentbest.display;

/**
 * The colours of an output: some, or none.
 *
 * @param coloured whether styles show; without colours every text stays as it is
 */
public record Palette(boolean coloured) {
  /** For files, pipes and terminals without colours. */
  public static final Palette NONE = new Palette(false);

  /**
   * A text in a style.
   *
   * @param text harmless already, and cut to its columns: what is painted cannot be measured
   */
  public String paint(String text, Style style) {
    return coloured ? style.around(text) : text;
  }
}
