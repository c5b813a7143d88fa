package dev.recentbest.rollup.stream;

/**
 * The part of a stream's ARN that tells it from every other stream of its table: the time at which
 * it was enabled. Sequence numbers of different streams cannot be compared.
 */
final class StreamLabel {
  private static final String BEFORE_LABEL = "/stream/";

  private StreamLabel() {}

  /** The label; the whole text when it is no stream's ARN. */
  static String of(String arn) {
    int at = arn.lastIndexOf(BEFORE_LABEL);
    return at < 0 ? arn : arn.substring(at + BEFORE_LABEL.length());
  }
}
