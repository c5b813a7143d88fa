package dev.recentbest.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a template, its references to parameters replaced by what they stand for. */
final class TemplateValue {
  private final TemplateText template;
  private final References references;
  private final String path;
  private final Node node;

  private TemplateValue(TemplateText template, References references, String path, Node node) {
    this.template = template;
    this.references = references;
    this.path = path;
    this.node = node;
  }

  /** The whole template. */
  static TemplateValue root(TemplateText template, Node root, References references) {
    return new TemplateValue(template, references, "", root);
  }

  /** Where it stands: the names that lead to it. */
  String path() {
    return path;
  }

  /**
   * The fields of a mapping, in their order.
   *
   * @throws TemplateException when it is none, or a field stands in it twice
   */
  Map<String, TemplateValue> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("must have fields");
    }
    Map<String, TemplateValue> fields = new LinkedHashMap<>();
    for (var tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      var value = child(name, tuple.getValueNode());
      if (fields.put(name, value) != null) {
        throw value.wrong("stands here twice: leave one of them out");
      }
    }
    return fields;
  }

  /** A field that may be left out. */
  Optional<TemplateValue> find(String field) {
    return Optional.ofNullable(fields().get(field))
        .filter(value -> !References.NO_VALUE.equals(value.reference().orElse("")));
  }

  /**
   * @throws TemplateException when there is no such field
   */
  TemplateValue get(String field) {
    return find(field).orElseThrow(() -> wrong("has no " + field + ": add it"));
  }

  /**
   * The items of a list.
   *
   * @throws TemplateException when it is none
   */
  List<TemplateValue> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("must be a list");
    }
    List<TemplateValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(child("[" + items.size() + "]", item));
    }
    return items;
  }

  /**
   * A text, a number or a flag, as it is written or as a parameter says.
   *
   * @throws TemplateException when it is neither that nor a reference to a parameter with a value
   */
  String text() {
    try {
      return Intrinsic.of(node)
          .map(intrinsic -> intrinsic.evaluate(references))
          .orElseGet(this::literal);
    } catch (UnknownReference e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** A text that stands here itself; empty when a function stands for it. */
  Optional<String> written() {
    return Intrinsic.of(node).isPresent() ? Optional.empty() : Optional.of(literal());
  }

  /**
   * @throws TemplateException when it is no whole number
   */
  int wholeNumber() {
    String text = text();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong("must be a whole number, found \"" + text + "\"");
    }
  }

  /**
   * @throws TemplateException when it is neither true nor false
   */
  boolean flag() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong("must be true or false, found \"" + text + "\"");
    }
    return text.equals("true");
  }

  /** A complaint about this value, with the place where it stands. */
  TemplateException wrong(String complaint) {
    return template.at(node, (path.isEmpty() ? "the template" : path) + " " + complaint);
  }

  private Optional<String> reference() {
    return Intrinsic.of(node).filter(Intrinsic::isReference).map(Intrinsic::argument);
  }

  private String literal() {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong("must be a single value");
    }
    return scalar.getValue();
  }

  private TemplateValue child(String name, Node value) {
    String separator = path.isEmpty() || name.startsWith("[") ? "" : ".";
    return new TemplateValue(template, references, path + separator + name, value);
  }
}
