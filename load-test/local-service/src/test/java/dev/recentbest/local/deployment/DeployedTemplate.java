package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A template as a deployment with certain parameters sees it, in one account and region.
 *
 * @param parameters by name, as texts
 * @param resources those whose condition holds, by name
 */
record DeployedTemplate(Map<String, String> parameters, Map<String, JsonNode> resources) {
  private static final Map<String, JsonNode> PSEUDO =
      Map.of(
          "AWS::AccountId", TextNode.valueOf("123456789012"),
          "AWS::Region", TextNode.valueOf("eu-central-1"),
          "AWS::Partition", TextNode.valueOf("aws"),
          "AWS::URLSuffix", TextNode.valueOf("amazonaws.com"),
          "AWS::StackName", TextNode.valueOf("recent-best"),
          "AWS::NoValue", Evaluation.noValue());

  DeployedTemplate {
    parameters = Map.copyOf(parameters);
    resources = Map.copyOf(resources);
  }

  /**
   * Works a template out.
   *
   * @param given values of parameters that are not the default
   */
  static DeployedTemplate of(String yaml, Map<String, String> given) {
    Map<String, Node> template = fields(compose(yaml));
    Map<String, String> parameters = new LinkedHashMap<>();
    Map<String, JsonNode> names = new HashMap<>(PSEUDO);
    fields(required(template, "Parameters"))
        .forEach(
            (name, node) -> {
              Map<String, Node> parameter = fields(node);
              String value = given.getOrDefault(name, text(required(parameter, "Default")));
              parameters.put(name, value);
              names.put(name, value(text(required(parameter, "Type")), value));
            });
    Map<String, Node> resources = fields(required(template, "Resources"));
    resources
        .keySet()
        .forEach(
            name -> {
              names.put(name, TextNode.valueOf("${" + name + "}"));
              names.put(name + ".Alias", TextNode.valueOf("${" + name + ".Alias}"));
            });
    Evaluation evaluation = new Evaluation(names, fields(required(template, "Conditions")));
    return new DeployedTemplate(parameters, present(resources, evaluation));
  }

  /** A resource; without fields when there is none. */
  JsonNode resource(String name) {
    return resources.getOrDefault(name, JsonNodeFactory.instance.objectNode());
  }

  /** The properties of a resource; missing when there is none. */
  JsonNode properties(String name) {
    return resource(name).path("Properties");
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The properties of all resources of a type, by name. */
  Map<String, JsonNode> ofType(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    resources.forEach(
        (name, resource) -> {
          if (resource.path("Type").asText().equals(type)) {
            found.put(name, resource.path("Properties"));
          }
        });
    return found;
  }

  private static Map<String, JsonNode> present(Map<String, Node> resources, Evaluation evaluation) {
    Map<String, JsonNode> present = new LinkedHashMap<>();
    resources.forEach(
        (name, node) -> {
          Node condition = fields(node).get("Condition");
          if (condition == null || evaluation.holds(text(condition))) {
            present.put(name, evaluation.of(node));
          }
        });
    return present;
  }

  private static JsonNode value(String type, String text) {
    if (!type.equals("CommaDelimitedList")) {
      return TextNode.valueOf(text);
    }
    var items = JsonNodeFactory.instance.arrayNode();
    for (String item : text.split(",", -1)) {
      items.add(item);
    }
    return items;
  }

  private static Node compose(String yaml) {
    return new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
  }

  private static Node required(Map<String, Node> fields, String name) {
    Node node = fields.get(name);
    if (node == null) {
      throw new IllegalArgumentException("must be there: " + name);
    }
    return node;
  }

  private static Map<String, Node> fields(Node node) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (var tuple : ((MappingNode) node).getValue()) {
      fields.put(text(tuple.getKeyNode()), tuple.getValueNode());
    }
    return fields;
  }

  private static String text(Node node) {
    return ((ScalarNode) node).getValue();
  }
}
