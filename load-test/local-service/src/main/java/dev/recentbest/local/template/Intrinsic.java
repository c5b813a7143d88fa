package dev.recentbest.local.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * One of CloudFormation's functions over a text, written short ({@code !Ref Name}) or long ({@code
 * {Ref: Name}}).
 *
 * @param name as it is written short: Ref, Sub, GetAtt
 * @param argument what it is applied to; empty when that is no text
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     functions</a>
 */
record Intrinsic(String name, String argument) {
  private static final String LONG_PREFIX = "Fn::";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  /** The function that a node is, if it is one. */
  static Optional<Intrinsic> of(Node node) {
    String tag = node.getTag().getValue();
    if (tag.startsWith("!")) {
      return Optional.of(new Intrinsic(tag.substring(1), argument(node)));
    }
    if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
      return Optional.empty();
    }
    NodeTuple only = mapping.getValue().get(0);
    String key = only.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    boolean isFunction = key.equals("Ref") || key.startsWith(LONG_PREFIX);
    return isFunction
        ? Optional.of(new Intrinsic(key.replace(LONG_PREFIX, ""), argument(only.getValueNode())))
        : Optional.empty();
  }

  boolean isReference() {
    return name.equals("Ref");
  }

  /**
   * @throws UnknownReference when it needs more than the values of parameters
   */
  String evaluate(References references) {
    if (isReference()) {
      return references.get(argument);
    }
    if (name.equals("Sub") && !argument.isEmpty()) {
      return substitute(references);
    }
    throw new UnknownReference(
        String.format(
            Locale.ROOT,
            "uses !%s, which is not worked out on one machine: write the value, or !Ref a parameter",
            name));
  }

  private String substitute(References references) {
    Matcher matcher = PLACEHOLDER.matcher(argument);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1).isEmpty()
                    ? references.get(found.group(2))
                    : "${" + found.group(2) + "}"));
  }

  private static String argument(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
