package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.DisplayText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines with colours, as a terminal would show them, drawn as an SVG. Every character stands where
 * its column is, whatever font draws it.
 */
public final class Picture {
  private static final int COLUMN_WIDTH = 8;
  private static final int LINE_HEIGHT = 19;
  private static final int MARGIN = 16;
  private static final int FONT_SIZE = 13;
  private static final String BACKGROUND = "#14181f";
  private static final String FOREGROUND = "#d7dce2";

  /** A piece of a line in one style: the styles of the display begin and end on the same line. */
  private static final Pattern PIECE =
      Pattern.compile("\u001B\\[(\\d+)m(.*?)\u001B\\[0m|([^\u001B]+)");

  /** By the parameters of "select graphic rendition" (ECMA-48, 8.3.117) that the display uses. */
  private static final Map<String, String> LOOKS =
      Map.of(
          "1", "fill=\"#ffffff\" font-weight=\"bold\"",
          "2", "fill=\"#8b949e\"",
          "31", "fill=\"#ff7b72\"",
          "32", "fill=\"#7ee787\"",
          "33", "fill=\"#e3b341\"",
          "36", "fill=\"#56d4dd\"");

  private Picture() {}

  /**
   * The picture.
   *
   * @param columns of the terminal
   */
  public static String svg(List<String> lines, int columns) {
    int width = columns * COLUMN_WIDTH + 2 * MARGIN;
    int height = lines.size() * LINE_HEIGHT + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\">%n",
            width,
            height,
            width,
            height));
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>%n",
            width,
            height,
            BACKGROUND));
    svg.append(
        String.format(
            Locale.ROOT,
            "<g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\""
                + " font-size=\"%d\" fill=\"%s\">%n",
            FONT_SIZE,
            FOREGROUND));
    for (int i = 0; i < lines.size(); i++) {
      line(svg, lines.get(i), MARGIN + (i + 1) * LINE_HEIGHT - LINE_HEIGHT / 4);
    }
    return svg.append("</g>\n</svg>\n").toString().replace("\r\n", "\n");
  }

  private static void line(StringBuilder svg, String line, int y) {
    Matcher pieces = PIECE.matcher(line);
    int column = 0;
    while (pieces.find()) {
      boolean plain = pieces.group(3) != null;
      String text = plain ? pieces.group(3) : pieces.group(2);
      String look = plain ? "" : LOOKS.getOrDefault(pieces.group(1), "") + " ";
      column = words(svg, text, look, column, y);
    }
  }

  /** Each word on its own: between words a font may keep to a width of its own. */
  private static int words(StringBuilder svg, String text, String look, int from, int y) {
    int column = from;
    for (String word : text.split("(?<= )(?=[^ ])|(?<=[^ ])(?= )", -1)) {
      if (!word.isBlank()) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<text %sx=\"%d\" y=\"%d\">%s</text>%n",
                look,
                MARGIN + column * COLUMN_WIDTH,
                y,
                escaped(word)));
      }
      column += DisplayText.columns(word);
    }
    return column;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
