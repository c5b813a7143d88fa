package dev.recentbest.display;

/** How a piece of text stands out on a terminal that has colours. */
public enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private static final String START = "\u001B[";
  private static final String RESET = "\u001B[0m";

  /** The parameter of "select graphic rendition" (ECMA-48, 8.3.117). */
  private final String parameter;

  Style(String parameter) {
    this.parameter = parameter;
  }

  /** The text between the sequences that begin and end this style. */
  String around(String text) {
    return parameter.isEmpty() || text.isEmpty() ? text : START + parameter + "m" + text + RESET;
  }
}
