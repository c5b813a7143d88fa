package dev.recentbest.model.ranking;

/**
 * The order of texts by their UTF-8 bytes, which is the order of their code points. {@link
 * String#compareTo} differs from it: UTF-16 puts the code points above U+FFFF, written as
 * surrogates from U+D800 on, below those from U+E000 to U+FFFF.
 */
final class Utf8Order {
  private static final int SURROGATES = 0xD800;
  private static final int AFTER_SURROGATES = 0xE000;

  private Utf8Order() {}

  static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        return Integer.compare(weight(left), weight(right));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Moves the surrogates above every other code unit and keeps the order among them. */
  private static int weight(char unit) {
    if (unit < SURROGATES) {
      return unit;
    }
    return unit < AFTER_SURROGATES ? unit + 0x10000 : unit;
  }
}
