package dev.recentbest.harness.run.report;

/** Texts as HTML. */
final class Html {
  private Html() {}

  /** A text that means itself, as content and in an attribute of quotes of either kind. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(point -> escaped.append(escape(point)));
    return escaped.toString();
  }

  /** JSON that cannot end the script it stands in, whatever its texts are. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String escape(int point) {
    return switch (point) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> isDangerous(point) ? "\uFFFD" : Character.toString(point);
    };
  }

  /** Control and format characters: some turn the direction of the text around them. */
  private static boolean isDangerous(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
