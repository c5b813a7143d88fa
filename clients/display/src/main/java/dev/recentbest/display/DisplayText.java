package dev.recentbest.display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from anybody, as it may go to a terminal: nothing in it moves the cursor, and it takes the
 * columns that it is said to take. What a reader takes for one character (a grapheme cluster,
 * Unicode Standard Annex 29) is never cut in two.
 */
public final class DisplayText {
  /** What stands for characters that are not shown; takes one column. */
  private static final String REPLACEMENT = "\uFFFD";

  /**
   * The black flag made that of a country's part by the tags of its region code (Unicode Technical
   * Standard 51, emoji tag sequences): the only tags that are not hidden text.
   */
  private static final String TAGGED_FLAG =
      "\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,7}\\x{E007F}";

  /** Group 1 is such a flag, to be left alone; the rest is what {@link #printable} replaces. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "(%s)|[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}]|(?![\u200C\u200D])\\p{Cf}"
              .formatted(TAGGED_FLAG));

  private static final String ELLIPSIS = "…";

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private static final Pattern WORD = Pattern.compile("[^ ]+");

  /** After a character that could be text or picture: the picture, two columns wide. */
  private static final int AS_EMOJI = 0xFE0F;

  /** Vowels and finals that join the consonant before them to one Korean syllable. */
  private static final int FIRST_JOINING_JAMO = 0x1160;

  private static final int LAST_JOINING_JAMO = 0x11FF;

  private DisplayText() {}

  /**
   * The text with a visible replacement for every control, escape, invisible formatting and
   * bidi-override character, line break, lone surrogate, and character unknown to this JDK. Joiners
   * stay, and tags that belong to a flag.
   */
  public static String printable(String text) {
    return replaced(text, harmful -> REPLACEMENT);
  }

  /** A JSON text in which the same characters stand as escapes: equal for whoever parses it. */
  public static String printableJson(String json) {
    return replaced(
        json,
        harmful ->
            harmful
                .chars()
                .mapToObj(unit -> String.format("\\u%04X", unit))
                .collect(Collectors.joining()));
  }

  /** The columns that a printable text takes. */
  public static int columns(String text) {
    return graphemes(text).stream().mapToInt(DisplayText::graphemeColumns).sum();
  }

  /**
   * The printable text, or as much of its beginning as leaves room for an ellipsis.
   *
   * @param columns the most columns that the result takes; at least 1
   * @throws IllegalArgumentException when columns is less than 1
   */
  public static String cut(String text, int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException("must be >= 1: columns=" + columns);
    }
    return columns(text) <= columns ? text : beginning(text, columns);
  }

  /**
   * The beginning of a printable text, and an ellipsis in any case: for a text of which something
   * was cut off before.
   *
   * @param columns the most columns that the result takes; at least 1
   */
  static String beginning(String text, int columns) {
    StringBuilder begin = new StringBuilder();
    int taken = columns(ELLIPSIS);
    for (String grapheme : graphemes(text)) {
      taken += graphemeColumns(grapheme);
      if (taken > columns) {
        break;
      }
      begin.append(grapheme);
    }
    return begin.append(ELLIPSIS).toString();
  }

  /** The printable text with as many spaces after it as make it this wide. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - columns(text)));
  }

  /** The printable text as lines of whole words; a word longer than a line is cut. */
  public static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && columns(longer) > columns) {
        lines.add(cut(line, columns));
        longer = word;
      }
      line = longer;
    }
    lines.add(cut(line, columns));
    return lines;
  }

  private static List<String> graphemes(String text) {
    return GRAPHEME.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Several pictures that are joined to one take two columns together, as a single one does. */
  private static int graphemeColumns(String grapheme) {
    return grapheme.indexOf(AS_EMOJI) >= 0
        ? 2
        : Math.min(2, grapheme.codePoints().map(DisplayText::codePointColumns).sum());
  }

  private static int codePointColumns(int point) {
    boolean joins = point >= FIRST_JOINING_JAMO && point <= LAST_JOINING_JAMO;
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> joins ? 0 : WideCharacters.contains(point) ? 2 : 1;
    };
  }

  private static String replaced(String text, UnaryOperator<String> standIn) {
    return HARMFUL
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? standIn.apply(found.group()) : found.group()));
  }
}
