package dev.recentbest.model.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as the AWS command line prints them: each value under the letter of its type. */
final class DynamoDbJson {
  private DynamoDbJson() {}

  static Map<String, AttributeValue> read(String resource) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(DynamoDbJson.class.getResourceAsStream(resource), resource)) {
      return map(new ObjectMapper().readTree(stream));
    }
  }

  private static Map<String, AttributeValue> map(JsonNode node) throws IOException {
    Map<String, AttributeValue> map = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      map.put(field.getKey(), value(field.getValue()));
    }
    return map;
  }

  private static AttributeValue value(JsonNode node) throws IOException {
    if (node.isTextual()) {
      return AttributeValue.fromS(node.textValue());
    }
    String type = node.fieldNames().next();
    JsonNode content = node.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(content.textValue());
      case "N" -> AttributeValue.fromN(content.textValue());
      case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(content.binaryValue()));
      case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
      case "SS" -> AttributeValue.fromSs(list(content).stream().map(AttributeValue::s).toList());
      case "L" -> AttributeValue.fromL(list(content));
      case "M" -> AttributeValue.fromM(map(content));
      default -> throw new IOException("must be a type of the golden items: type=" + type);
    };
  }

  private static List<AttributeValue> list(JsonNode node) throws IOException {
    List<AttributeValue> list = new ArrayList<>();
    for (JsonNode element : node) {
      list.add(value(element));
    }
    return list;
  }
}
