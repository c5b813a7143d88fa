package dev.recentbest.client;

import java.util.Locale;

/** The check that a text has a UTF-8 form: every surrogate in it is half of a pair. */
final class WellFormed {
  private WellFormed() {}

  /**
   * @throws IllegalArgumentException when the text has a surrogate without its other half
   */
  static void check(String name, String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        throw new IllegalArgumentException(
            "must have no unpaired surrogate: "
                + name
                + "["
                + i
                + "]=U+"
                + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
      }
      i += Character.charCount(codePoint);
    }
  }
}
