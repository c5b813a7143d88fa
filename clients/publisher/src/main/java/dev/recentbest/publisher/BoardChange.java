package dev.recentbest.publisher;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change of the board's item, as the stream tells it.
 *
 * @param position in the stream
 * @param newImage the item after it; empty when the item was deleted
 */
record BoardChange(StreamPosition position, Optional<Map<String, AttributeValue>> newImage) {}
