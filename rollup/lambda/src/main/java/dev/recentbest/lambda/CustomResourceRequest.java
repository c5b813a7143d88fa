package dev.recentbest.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What CloudFormation asks of a custom resource (AWS CloudFormation User Guide, "Custom resource
 * request objects").
 *
 * @param type Create, Update or Delete
 * @param responseUrl where the answer is awaited
 * @param stackId repeated in the answer, as are the next two
 * @param requestId one for each request
 * @param logicalResourceId the resource's name in the template
 * @param physicalResourceId as it was answered before; empty for a Create
 */
record CustomResourceRequest(
    String type,
    URI responseUrl,
    String stackId,
    String requestId,
    String logicalResourceId,
    Optional<String> physicalResourceId) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException when it is no such request: there is nobody to answer then
   */
  static CustomResourceRequest read(byte[] event) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no request of CloudFormation: it must be an object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no request of CloudFormation: it must be JSON", e);
    }
    return new CustomResourceRequest(
        required(fields, "RequestType"),
        URI.create(required(fields, "ResponseURL")),
        required(fields, "StackId"),
        required(fields, "RequestId"),
        required(fields, "LogicalResourceId"),
        Optional.ofNullable(fields.get("PhysicalResourceId")));
  }

  private static String required(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("no request of CloudFormation: it has no " + name));
  }

  boolean isDelete() {
    return type.equals("Delete");
  }
}
