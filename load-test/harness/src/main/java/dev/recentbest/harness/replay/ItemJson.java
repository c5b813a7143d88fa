package dev.recentbest.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain JSON as DynamoDB attributes: text S, number N, true and false BOOL, array L, object M. */
final class ItemJson {
  private ItemJson() {}

  /** The attributes of an object. */
  static Map<String, AttributeValue> attributes(JsonNode object) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    object
        .properties()
        .forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
    return attributes;
  }

  private static AttributeValue attribute(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> AttributeValue.fromS(node.textValue());
      case NUMBER -> AttributeValue.fromN(node.asText());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case OBJECT -> AttributeValue.fromM(attributes(node));
      case ARRAY -> AttributeValue.fromL(elements(node));
      case NULL -> AttributeValue.fromNul(true);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException(
              "must come from JSON text: node=" + node.getNodeType());
    };
  }

  private static List<AttributeValue> elements(JsonNode array) {
    List<AttributeValue> elements = new ArrayList<>(array.size());
    array.forEach(element -> elements.add(attribute(element)));
    return elements;
  }
}
