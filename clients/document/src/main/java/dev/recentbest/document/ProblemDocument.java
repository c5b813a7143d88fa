package dev.recentbest.document;

import java.util.Optional;

/** What an HTTP answer says of why it is no board (RFC 9457, "Problem Details for HTTP APIs"). */
public final class ProblemDocument {
  private ProblemDocument() {}

  /** Its words on this one occurrence; empty when the text is no such document or has none. */
  public static Optional<String> detail(String text) {
    try {
      JsonFields fields = JsonFields.read(text);
      return fields.has("detail") ? Optional.of(fields.text("detail")) : Optional.empty();
    } catch (UnreadableDocument e) {
      return Optional.empty();
    }
  }
}
