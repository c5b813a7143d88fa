package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Works CloudFormation's functions out, written short ({@code !Ref}). Every scalar becomes a text;
 * what only a deployment knows stays as a name: {@code ${ScoreTable.Arn}}.
 *
 * @param names what parameters, pseudo parameters and resources stand for
 * @param conditions as they are written
 */
record Evaluation(Map<String, JsonNode> names, Map<String, Node> conditions) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  Evaluation {
    names = Map.copyOf(names);
    conditions = Map.copyOf(conditions);
  }

  /** The value of a node; missing where the template says that there is none. */
  JsonNode of(Node node) {
    String tag = node.getTag().getValue();
    if (tag.startsWith("!")) {
      return apply(tag.substring(1), node);
    }
    if (node instanceof ScalarNode scalar) {
      return TextNode.valueOf(scalar.getValue());
    }
    return node instanceof SequenceNode sequence ? list(sequence) : fields((MappingNode) node);
  }

  boolean holds(String condition) {
    Node node = conditions.get(condition);
    if (node == null) {
      throw new IllegalArgumentException("must be a condition: " + condition);
    }
    return of(node).asText().equals("true");
  }

  private ArrayNode list(SequenceNode sequence) {
    ArrayNode items = JSON.arrayNode();
    sequence.getValue().stream()
        .map(this::of)
        .filter(item -> !item.isMissingNode())
        .forEach(items::add);
    return items;
  }

  private JsonNode fields(MappingNode mapping) {
    ObjectNode fields = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      JsonNode value = of(tuple.getValueNode());
      if (!value.isMissingNode()) {
        fields.set(((ScalarNode) tuple.getKeyNode()).getValue(), value);
      }
    }
    return fields;
  }

  private JsonNode apply(String function, Node argument) {
    return switch (function) {
      case "Ref" -> named(text(argument));
      case "GetAtt" -> TextNode.valueOf("${" + text(argument) + "}");
      case "Sub" -> TextNode.valueOf(substituted(argument));
      case "If" -> of(items(argument, holds(text(items(argument, 0))) ? 1 : 2));
      case "Or" ->
          flag(
              ((SequenceNode) argument)
                  .getValue().stream().anyMatch(each -> of(each).asText().equals("true")));
      case "Not" -> flag(!of(items(argument, 0)).asText().equals("true"));
      case "Equals" -> flag(of(items(argument, 0)).equals(of(items(argument, 1))));
      case "Join" -> TextNode.valueOf(joined(of(items(argument, 1)), text(items(argument, 0))));
      default ->
          throw new IllegalArgumentException("must be a function that is known: " + function);
    };
  }

  private JsonNode named(String name) {
    JsonNode value = names.get(name);
    if (value == null) {
      throw new IllegalArgumentException("must be a parameter or a resource: " + name);
    }
    return value;
  }

  /** A text, or a list of a text and of values that have names in it alone. */
  private String substituted(Node argument) {
    if (argument instanceof ScalarNode text) {
      return substituted(text.getValue());
    }
    Map<String, JsonNode> more = new HashMap<>(names);
    of(items(argument, 1)).properties().forEach(each -> more.put(each.getKey(), each.getValue()));
    return new Evaluation(more, conditions).substituted(text(items(argument, 0)));
  }

  private String substituted(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        found -> {
          String name = found.group(2);
          boolean isKept = !found.group(1).isEmpty() || (name.contains(".") && !isPseudo(name));
          return Matcher.quoteReplacement(isKept ? "${" + name + "}" : named(name).asText());
        });
  }

  private static boolean isPseudo(String name) {
    return name.startsWith("AWS::");
  }

  private static String joined(JsonNode items, String separator) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : separator).append(items.get(i).asText());
    }
    return text.toString();
  }

  private static Node items(Node node, int index) {
    return ((SequenceNode) node).getValue().get(index);
  }

  private static String text(Node node) {
    return ((ScalarNode) node).getValue();
  }

  private static TextNode flag(boolean value) {
    return TextNode.valueOf(Boolean.toString(value));
  }

  /** What a template writes for a value that it leaves out. */
  static JsonNode noValue() {
    return MissingNode.getInstance();
  }
}
