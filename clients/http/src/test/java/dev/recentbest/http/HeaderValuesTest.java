package dev.recentbest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          gzip                       | true
          GZIP                       | true
          x-gzip                     | true
          br, gzip                   | true
          gzip, deflate, br, zstd    | true
          gzip;q=0.5                 | true
          gzip ; q=0.001             | true
          gzip;q=1.000, *;q=0        | true
          *                          | true
          br, *;q=0.1                | true
          identity;q=0.5, gzip       | true
          identity, gzip             | true
          identity;q=0, gzip;q=0.1   | true
          ''                         | false
          br                         | false
          identity                   | false
          gzip;q=0                   | false
          gzip;q=0.000               | false
          gzip;q=0, *                | false
          *;q=0                      | false
          identity, gzip;q=0.5       | false
          gzip;q=lots                | false
          gzip;q=2                   | false
          gzip;q=-1                  | false
          gzip;level=9               | false
          gzipped                    | false
          , ;, =                     | false
          """)
  void acceptEncoding_anyValue_isUnderstood(String header, boolean gzip) {
    assertThat(AcceptedEncoding.isGzip(header)).isEqualTo(gzip);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          *                     | true
          ' * '                 | true
          W/"abc"               | true
          "abc"                 | true
          "x", W/"abc"          | true
          W/"x" , "abc" , "y"   | true
          "x","abc"             | true
          ''                    | false
          abc                   | false
          W/abc                 | false
          w/"abc"               | false
          "ABC"                 | false
          "ab"                  | false
          "x, abc"              | false
          rubbish, "abc"        | false
          "x" "abc"             | false
          "abc                  | false
          """)
  void ifNoneMatch_anyValue_isUnderstood(String header, boolean matches) {
    assertThat(new EntityTag("abc").isIn(header)).isEqualTo(matches);
  }
}
