package dev.recentbest.model.play;

import java.util.OptionalInt;

/** What a Java text may hold and UTF-8 cannot: half a surrogate pair. */
public final class Utf16 {
  private Utf16() {}

  /**
   * The index of the first surrogate without its other half; empty if the text has a UTF-8 form.
   */
  public static OptionalInt unpairedSurrogate(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return OptionalInt.of(i);
      }
      i += Character.charCount(codePoint);
    }
    return OptionalInt.empty();
  }
}
