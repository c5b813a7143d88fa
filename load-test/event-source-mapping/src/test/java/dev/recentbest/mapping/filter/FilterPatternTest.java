package dev.recentbest.mapping.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterPatternTest {
  private static final String LISTED =
      "is none of those that Lambda lists (anything-but, equals-ignore-case, exists, numeric, prefix, suffix)";

  @Test
  void read_longestPattern_isTaken() {
    assertThat(FilterPattern.read(1, ofLength(4_096)).alternatives()).hasSize(1);
  }

  @Test
  void read_longerPattern_isRefused() {
    assertRefused(
        3, ofLength(4_097), "filter pattern 3 must have at most 4096 characters: length=4097");
  }

  @Test
  void read_charactersBeyondTheBasicPlane_countOnce() {
    var pattern = "{\"a\":[\"%s\"]}".formatted("\uD83D\uDC0D".repeat(4_096 - 10));

    assertThat(FilterPattern.read(1, pattern).alternatives()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wildcard | {"dynamodb":{"NewImage":{"game":{"S":[{"wildcard":"sn*"}]}}}} | 40 | /dynamodb/NewImage/game/S/0
          cidr | {"ip":[{"cidr":"10.0.0.0/24"}]} | 9 | /ip/0
          exactly | {"$or":[{"a":["x"]},{"b":["y",{"exactly":"z"}]}]} | 32 | /$or/1/b/1
          """)
  void read_operatorNotListed_isRefusedByNameAndPlace(
      String operator, String pattern, int column, String place) {
    assertRefused(
        2,
        pattern,
        "filter pattern 2 is refused at line 1, column %d: the operator \"%s\" in %s %s"
            .formatted(column, operator, place, LISTED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          prefix | anything-but | {"a":[{"anything-but":{"prefix":"x"}}]}
          wildcard | anything-but | {"a":[{"anything-but":{"wildcard":"*x"}}]}
          equals-ignore-case | prefix | {"a":[{"prefix":{"equals-ignore-case":"x"}}]}
          """)
  void read_operatorInsideOperator_isRefused(String inner, String outer, String pattern) {
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterPattern.read(1, pattern))
        .withMessageContaining("the operator \"%s\" inside \"%s\" in /a/0/".formatted(inner, outer))
        .withMessageEndingWith(LISTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | 1 | a pattern must be a JSON object
          [] | 2 | a pattern must be a JSON object
          {} | 3 | Empty objects are not allowed
          {"a":{}} | 8 | Empty objects are not allowed
          {"a":[]} | 8 | Empty arrays are not allowed
          {"a":"x"} | 7 | "a" must be an object or an array
          {"a":[["x"]]} | 8 | Match value must be String, number, true, false, or null
          {"a":[{"prefix":"x","suffix":"y"}]} | 31 | Only one key allowed in match expression
          {"a":[{"prefix":1}]} | 18 | prefix match pattern must be a string
          {"a":[{"exists":1}]} | 18 | exists match pattern must be either true or false.
          {"a":[{"numeric":["!",3]}]} | 24 | Unrecognized numeric range operator: !
          {"$or":[{"a":["x"]}]} | 21 | There must have at least 2 Objects in $or relationship.
          {"a":["x"]} {} | 14 | a pattern must end with its JSON object
          """)
  void read_notAPattern_isRefusedWithItsPlace(String pattern, int column, String reason) {
    assertRefused(
        1,
        pattern,
        "filter pattern 1 is refused at line 1, column %d: %s".formatted(column, reason));
  }

  @Test
  void read_brokenJson_isRefusedWithItsPlace() {
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterPattern.read(1, "{\"a\":\n  [\"x\"}"))
        .withMessageStartingWith(
            "filter pattern 1 is refused at line 2, column 7: Unexpected close marker '}'");
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterPattern.read(1, "{\"a\":[\"x\"]"))
        .withMessageStartingWith(
            "filter pattern 1 is refused at line 1, column 11: Unexpected end-of-input");
  }

  @Test
  void read_numberTooLarge_isRefused() {
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterPattern.read(1, "{\"a\":[{\"numeric\":[\">\",1e400]}]}"))
        .withMessage(
            "filter pattern 1 is refused at line 1, column 29: Cannot compare number : 1e400");
  }

  private static void assertRefused(int number, String pattern, String message) {
    assertThatExceptionOfType(FilterPatternRefusedException.class)
        .isThrownBy(() -> FilterPattern.read(number, pattern))
        .withMessage(message);
  }

  private static String ofLength(int length) {
    return "{\"a\":[\"%s\"]}".formatted("x".repeat(length - 10));
  }
}
