package dev.recentbest.mapping.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recentbest.mapping.StreamEventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.event.ruler.Machine;

/**
 * The filters of an event source mapping: a record passes if any of its patterns matches, and every
 * record passes if there is none. Thread-safe.
 *
 * <p>What is matched is the record's JSON as the function gets it: attributes are named with their
 * type ({@code {"dynamodb":{"NewImage":{"game":{"S":["snake"]}}}}}) and numbers are strings.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Using event
 *     filtering with a DynamoDB event source</a>
 */
public final class FilterCriteria {
  /**
   * How many patterns a mapping has without a raised quota.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
   *     which events Lambda sends to your function</a>
   */
  public static final int MAXIMUM_PATTERNS = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Machine machine;
  private final String eventSourceArn;

  private FilterCriteria(Machine machine, String eventSourceArn) {
    this.machine = machine;
    this.eventSourceArn = eventSourceArn;
  }

  /**
   * Reads the patterns.
   *
   * @param eventSourceArn the ARN of the stream, which stands in every record
   * @throws FilterPatternRefusedException if there are more than {@link #MAXIMUM_PATTERNS}, or one
   *     of them is not JSON, no pattern, too long, or uses an operator that Lambda does not list
   */
  public static FilterCriteria read(List<String> patterns, String eventSourceArn) {
    if (patterns.size() > MAXIMUM_PATTERNS) {
      throw new FilterPatternRefusedException(
          "must be at most %d filter patterns: patterns=%d"
              .formatted(MAXIMUM_PATTERNS, patterns.size()));
    }
    var machine = Machine.builder().build();
    for (int i = 0; i < patterns.size(); i++) {
      var name = "pattern " + (i + 1);
      FilterPattern.read(i + 1, patterns.get(i))
          .alternatives()
          .forEach(fields -> machine.addPatternRule(name, fields));
    }
    return new FilterCriteria(machine, eventSourceArn);
  }

  /** Whether the function is to get the record. */
  public boolean matches(Record record) {
    return machine.isEmpty() || !machine.rulesForJSONEvent(json(record)).isEmpty();
  }

  private JsonNode json(Record record) {
    try {
      var event = JSON.readTree(StreamEventJson.encode(List.of(record), eventSourceArn));
      return event.path("Records").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
