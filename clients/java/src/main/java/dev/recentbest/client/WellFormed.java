package dev.recentbest.client;

import dev.recentbest.model.play.Utf16;
import java.util.Locale;

/** The check that a text has a UTF-8 form: every surrogate in it is half of a pair. */
final class WellFormed {
  private WellFormed() {}

  /**
   * @throws IllegalArgumentException when the text has a surrogate without its other half
   */
  static void check(String name, String text) {
    Utf16.unpairedSurrogate(text)
        .ifPresent(
            index -> {
              throw new IllegalArgumentException(
                  "must have no unpaired surrogate: "
                      + name
                      + "["
                      + index
                      + "]=U+"
                      + Integer.toHexString(text.charAt(index)).toUpperCase(Locale.ROOT));
            });
  }
}
