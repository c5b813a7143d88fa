package dev.recentbest.operator.redrive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stream that a board's item was made from: numbers of another one say nothing to it.
 *
 * @param table the table's name, or its ARN
 * @param label when the stream was enabled, as its ARN ends; empty when the board knows none
 */
record BoardStream(String table, Optional<String> label) {
  private static final Pattern ARN = Pattern.compile("arn:.*:table/([^/]+)/stream/(.+)");

  /** Why records of a stream are none for the board; empty when they are. */
  Optional<String> objection(String streamArn) {
    Matcher matcher = ARN.matcher(streamArn);
    String name = table.substring(table.lastIndexOf('/') + 1);
    if (!matcher.matches() || !matcher.group(1).equals(name)) {
      return Optional.of("not of table " + name + " but of " + streamArn);
    }
    if (label.isPresent() && !label.get().equals(matcher.group(2))) {
      return Optional.of(
          "of a former stream of the table, "
              + matcher.group(2)
              + ": rebuild counts what the table holds");
    }
    return Optional.empty();
  }
}
