package dev.recentbest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The document that describes the API, and whether something is as it says. */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers that OpenAPI has other words for, or that go with any body. */
  private static final Set<String> NOT_DESCRIBED = Set.of("content-type", "content-length");

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;
  private final Set<String> seen = new HashSet<>();

  OpenApi(String document) {
    this.document = closed(json(document));
  }

  /**
   * With schemas that allow the described fields alone. The published ones allow more, so that
   * fields can be added; but each that there is has to be described.
   */
  private static JsonNode closed(JsonNode document) {
    for (JsonNode schema : document.at("/components/schemas")) {
      if (schema.has("properties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    return document;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** Follows a reference, where there is one. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Every answer that is described, as {@code GET /path 200}. */
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          String method = each.getKey().toUpperCase(Locale.ROOT);
                          each.getValue()
                              .path("responses")
                              .fieldNames()
                              .forEachRemaining(
                                  status ->
                                      answers.add(method + " " + path.getKey() + " " + status));
                        }));
    return answers;
  }

  /** Those of them that {@link #check} has met. */
  Set<String> seen() {
    return seen;
  }

  /**
   * Checks that an answer is described, with each of its headers and all of its body.
   *
   * @param template the path as the document has it
   */
  void check(String method, String template, HttpAnswer answer) {
    JsonNode path = document.get("paths").path(template);
    JsonNode operation = path.path(method.toLowerCase(Locale.ROOT));
    JsonNode found =
        answer.status() == 405
            ? path.path("x-other-methods")
            : operation.path("responses").path("" + answer.status());
    String what = method + " " + template + " " + answer.status();
    assertThat(found.isMissingNode()).as("%s is not described", what).isFalse();
    JsonNode response = resolved(found);
    checkHeaders(what, response, answer);
    if (!method.equals("HEAD")) {
      checkBody(what, response, answer);
    }
    seen.add(what);
  }

  /** What is wrong with a value, by a schema of the document. */
  List<Error> errors(JsonNode schema, JsonNode value) {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.get("components"));
    return schemas.getSchema(root).validate(value);
  }

  private void checkHeaders(String what, JsonNode response, HttpAnswer answer) {
    JsonNode described = response.path("headers");
    for (String name : answer.headers().keySet()) {
      if (!NOT_DESCRIBED.contains(name)) {
        JsonNode header = resolved(described.path(name));
        assertThat(header.has("schema")).as("%s: header %s", what, name).isTrue();
        String value = answer.headers().get(name);
        assertThat(errors(header.get("schema"), JSON.valueToTree(value)))
            .as("%s: header %s: %s", what, name, value)
            .isEmpty();
      }
    }
    described
        .properties()
        .forEach(
            each -> {
              if (resolved(each.getValue()).path("required").asBoolean()) {
                assertThat(answer.headers()).as(what).containsKey(each.getKey());
              }
            });
  }

  private void checkBody(String what, JsonNode response, HttpAnswer answer) {
    if (!response.has("content")) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    JsonNode media =
        response.get("content").path(answer.headers().getOrDefault("content-type", "none"));
    assertThat(media.has("schema")).as("%s: content-type", what).isTrue();
    assertThat(errors(media.get("schema"), json(Asking.text(answer)))).as(what).isEmpty();
  }
}
