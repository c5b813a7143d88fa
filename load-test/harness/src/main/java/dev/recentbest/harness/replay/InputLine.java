package dev.recentbest.harness.replay;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A line of the input, ready to be written.
 *
 * @param number from 1
 * @param arrivedAtEpochSecond when it is to be written
 * @param item the play-through, attribute by attribute as it stands in the line
 * @param objection why it cannot be written, so that its item is not even here; empty if it is
 */
record InputLine(
    long number,
    long arrivedAtEpochSecond,
    Map<String, AttributeValue> item,
    Optional<String> objection) {

  InputLine(long number, long arrivedAtEpochSecond, Map<String, AttributeValue> item) {
    this(number, arrivedAtEpochSecond, item, Optional.empty());
  }

  static InputLine refused(long number, long arrivedAtEpochSecond, String objection) {
    return new InputLine(number, arrivedAtEpochSecond, Map.of(), Optional.of(objection));
  }
}
