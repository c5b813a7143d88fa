package dev.recentbest.rollup.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Where records go that cannot be merged.
 *
 * @param queue the URL of a queue of SQS; empty for none
 * @param maxMessageBytes the most that a message to it may have, in UTF-8
 */
public record SetAsideSettings(Optional<URI> queue, int maxMessageBytes) {
  /** What is left of a record that is too large fits into this, whatever stands in it. */
  public static final int SMALLEST_MESSAGE_BYTES = 65_536;

  /** What SQS takes at once (Amazon SQS Developer Guide, "Message quotas"). */
  public static final int LARGEST_MESSAGE_BYTES = 1_048_576;

  static SetAsideSettings of(SettingValues values) {
    return new SetAsideSettings(
        queue(values),
        values.number(Setting.MAX_MESSAGE_BYTES, SMALLEST_MESSAGE_BYTES, LARGEST_MESSAGE_BYTES));
  }

  private static Optional<URI> queue(SettingValues values) {
    if (!values.isSet(Setting.SET_ASIDE_QUEUE)) {
      return Optional.empty();
    }
    String text = values.text(Setting.SET_ASIDE_QUEUE).strip();
    if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9_./-]+")) {
      throw values.invalid(Setting.SET_ASIDE_QUEUE, Setting.SET_ASIDE_QUEUE.range());
    }
    return Optional.of(URI.create(text));
  }
}
