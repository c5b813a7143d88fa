package dev.recentbest.mapping.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recentbest.mapping.record.RecordFilter;
import java.util.List;
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
public final class FilterCriteria implements RecordFilter {
  /**
   * How many patterns a mapping has without a raised quota.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Control
   *     which events Lambda sends to your function</a>
   */
  public static final int MAXIMUM_PATTERNS = 5;

  /**
   * An attribute's name may have 64 KB; the parser reads 50,000 characters unless told.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
   *     in Amazon DynamoDB</a>
   */
  private static final int LONGEST_NAME = 65_535;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).build())
              .build());

  private final Machine machine;

  private FilterCriteria(Machine machine) {
    this.machine = machine;
  }

  /**
   * Reads the patterns.
   *
   * @throws FilterPatternRefusedException if there are more than {@link #MAXIMUM_PATTERNS}, or one
   *     of them is not JSON, no pattern, too long, or uses an operator that Lambda does not list
   */
  public static FilterCriteria read(List<String> patterns) {
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
    return new FilterCriteria(machine);
  }

  /**
   * Whether any pattern matches.
   *
   * @throws IllegalArgumentException if the record is not JSON
   */
  @Override
  public boolean matches(String recordJson) {
    return machine.isEmpty() || !machine.rulesForJSONEvent(tree(recordJson)).isEmpty();
  }

  private static JsonNode tree(String recordJson) {
    try {
      return JSON.readTree(recordJson);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("must be JSON: recordJson=" + recordJson, e);
    }
  }
}
