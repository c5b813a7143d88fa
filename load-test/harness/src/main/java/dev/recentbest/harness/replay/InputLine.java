package dev.recentbest.harness.replay;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A line of the input, ready to be written.
 *
 * @param number from 1
 * @param arrivedAtEpochSecond when it is to be written
 * @param item the play-through, attribute by attribute as it stands in the line
 */
record InputLine(long number, long arrivedAtEpochSecond, Map<String, AttributeValue> item) {}
