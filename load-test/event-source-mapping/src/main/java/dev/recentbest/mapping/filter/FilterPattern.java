package dev.recentbest.mapping.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.MatchType;
import software.amazon.event.ruler.Patterns;
import software.amazon.event.ruler.ValuePatterns;

/**
 * One pattern, read and checked.
 *
 * @param alternatives a record matches if all fields of one of them do; more than one only where
 *     the pattern says {@code $or}
 */
record FilterPattern(List<Map<String, List<Patterns>>> alternatives) {
  /**
   * In characters.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html">Filter</a>
   */
  static final int MAXIMUM_LENGTH = 4_096;

  /**
   * Reads a pattern.
   *
   * @param number its place in the list of patterns, from 1, for messages
   * @throws FilterPatternRefusedException if Lambda does not take it
   */
  static FilterPattern read(int number, String pattern) {
    int length = pattern.codePointCount(0, pattern.length());
    if (length > MAXIMUM_LENGTH) {
      throw new FilterPatternRefusedException(
          "filter pattern %d must have at most %d characters: length=%d"
              .formatted(number, MAXIMUM_LENGTH, length));
    }
    try {
      FilterOperators.check(pattern);
      return new FilterPattern(
          JsonRuleCompiler.compile(pattern).stream().map(FilterPattern::withExactNumbers).toList());
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new FilterPatternRefusedException(
          "filter pattern %d is refused at line %d, column %d: %s"
              .formatted(number, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /**
   * Event Ruler takes {@code [300]} for the text 300 or any number of that value; Lambda documents
   * that 300, 300.0 and 3.0e2 are not equal. What {@code numeric} asks for stays.
   */
  private static Map<String, List<Patterns>> withExactNumbers(Map<String, List<Patterns>> fields) {
    var exact = new HashMap<String, List<Patterns>>();
    fields.forEach((field, rules) -> exact.put(field, withoutValuesOfNumbers(rules)));
    return exact;
  }

  private static List<Patterns> withoutValuesOfNumbers(List<Patterns> rules) {
    var exact = new ArrayList<Patterns>();
    for (var rule : rules) {
      int last = exact.size() - 1;
      // A plain number makes two rules, its value and then its text.
      if (last >= 0 && isValueOf(rule, exact.get(last))) {
        exact.remove(last);
      }
      exact.add(rule);
    }
    return exact;
  }

  private static boolean isValueOf(Patterns text, Patterns value) {
    try {
      return text.type() == MatchType.EXACT
          && text instanceof ValuePatterns exact
          && Patterns.numericEquals(exact.pattern()).equals(value);
    } catch (IllegalArgumentException e) {
      // The text is no number, or one too large to be compared as such.
      return false;
    }
  }
}
