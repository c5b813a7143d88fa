package dev.recentbest.harness.replay;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A line of the input, ready to be carried out.
 *
 * @param number from 1
 * @param arrivedAtEpochSecond when it is to be carried out
 * @param operation what to do
 * @param item the play-through, attribute by attribute as it stands in the line; of one that is
 *     deleted, its key alone
 * @param objection why it cannot be written, so that its item is not even here; empty if it is
 */
record InputLine(
    long number,
    long arrivedAtEpochSecond,
    Operation operation,
    Map<String, AttributeValue> item,
    Optional<String> objection) {

  /** What a line does. */
  enum Operation {
    PUT,
    DELETE
  }

  static InputLine put(long number, long arrivedAtEpochSecond, Map<String, AttributeValue> item) {
    return new InputLine(number, arrivedAtEpochSecond, Operation.PUT, item, Optional.empty());
  }

  static InputLine delete(long number, long arrivedAtEpochSecond, Map<String, AttributeValue> key) {
    return new InputLine(number, arrivedAtEpochSecond, Operation.DELETE, key, Optional.empty());
  }

  static InputLine refused(long number, long arrivedAtEpochSecond, String objection) {
    return new InputLine(
        number, arrivedAtEpochSecond, Operation.PUT, Map.of(), Optional.of(objection));
  }
}
