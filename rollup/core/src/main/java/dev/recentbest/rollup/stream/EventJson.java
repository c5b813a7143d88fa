package dev.recentbest.rollup.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * How the JSON of events is parsed. It is always UTF-8: guessing the encoding from the first bytes
 * would take some broken events for another one, and byte positions would be lost.
 */
final class EventJson {
  /**
   * DynamoDB allows attribute names of 64 KB (DynamoDB Developer Guide, "Quotas"), more than the
   * parser's own limit; a play with one must not fail its whole batch.
   */
  private static final int MAX_NAME_LENGTH = 1 << 17;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(MAX_NAME_LENGTH).build())
          .build();

  private EventJson() {}
}
