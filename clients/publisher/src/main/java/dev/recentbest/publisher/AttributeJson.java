package dev.recentbest.publisher;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values in DynamoDB's JSON, {@code {"N":"924"}}, as images of a stream are written. How
 * deep they may lie in each other the parser limits.
 */
final class AttributeJson {
  private AttributeJson() {}

  /** The attributes by name; the parser stands at the beginning of the object. */
  static Map<String, AttributeValue> attributes(JsonParser parser) throws IOException {
    expect(parser, JsonToken.START_OBJECT);
    Map<String, AttributeValue> attributes = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      attributes.put(name, value(parser));
    }
    return attributes;
  }

  private static AttributeValue value(JsonParser parser) throws IOException {
    expect(parser, JsonToken.START_OBJECT);
    if (parser.nextToken() != JsonToken.FIELD_NAME) {
      throw new UnreadableChange("not a stream event: an attribute without a type");
    }
    String type = parser.currentName();
    parser.nextToken();
    AttributeValue value = ofType(type, parser);
    if (parser.nextToken() != JsonToken.END_OBJECT) {
      throw new UnreadableChange("not a stream event: an attribute with two types");
    }
    return value;
  }

  private static AttributeValue ofType(String type, JsonParser parser) throws IOException {
    return switch (type) {
      case "S" -> AttributeValue.fromS(text(parser));
      case "N" -> AttributeValue.fromN(text(parser));
      case "B" -> AttributeValue.fromB(bytes(parser));
      case "BOOL" -> AttributeValue.fromBool(parser.getBooleanValue());
      case "NULL" -> AttributeValue.fromNul(parser.getBooleanValue());
      case "M" -> AttributeValue.fromM(attributes(parser));
      case "L" -> AttributeValue.fromL(items(parser, AttributeJson::value));
      case "SS" -> AttributeValue.fromSs(items(parser, AttributeJson::text));
      case "NS" -> AttributeValue.fromNs(items(parser, AttributeJson::text));
      case "BS" -> AttributeValue.fromBs(items(parser, AttributeJson::bytes));
      default -> throw new UnreadableChange("not a stream event: no type of attributes: " + type);
    };
  }

  private interface Item<T> {
    T read(JsonParser parser) throws IOException;
  }

  private static <T> List<T> items(JsonParser parser, Item<T> item) throws IOException {
    expect(parser, JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read(parser));
    }
    return items;
  }

  private static SdkBytes bytes(JsonParser parser) throws IOException {
    expect(parser, JsonToken.VALUE_STRING);
    return SdkBytes.fromByteArrayUnsafe(parser.getBinaryValue());
  }

  static String text(JsonParser parser) throws IOException {
    expect(parser, JsonToken.VALUE_STRING);
    return parser.getText();
  }

  private static void expect(JsonParser parser, JsonToken wanted) {
    if (parser.currentToken() != wanted) {
      throw new UnreadableChange(
          "not a stream event: expected " + wanted + ", found " + parser.currentToken());
    }
  }
}
