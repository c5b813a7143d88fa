package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a role may do, decided as IAM does: an explicit Deny wins, and what nothing allows is
 * refused. Knows the operators that the template uses, and no others.
 *
 * @param statements of all its policies
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
record Policy(List<JsonNode> statements) {
  Policy {
    statements = List.copyOf(statements);
  }

  /**
   * A request.
   *
   * @param action such as dynamodb:PutItem
   * @param resource its ARN
   * @param context what IAM knows about it, by condition key; several values for LeadingKeys
   */
  record Request(String action, String resource, Map<String, List<String>> context) {
    Request {
      context = Map.copyOf(context);
    }
  }

  /**
   * The policies of a role.
   *
   * @throws IllegalArgumentException when a part of them stands elsewhere, or says what it is not
   *     about, for such could not be judged here
   */
  static Policy of(JsonNode role) {
    List<JsonNode> statements = new ArrayList<>();
    checkFields(role, Set.of("AssumeRolePolicyDocument", "Policies"));
    for (JsonNode policy : role.path("Policies")) {
      policy.path("PolicyDocument").path("Statement").forEach(statements::add);
    }
    statements.forEach(
        each -> checkFields(each, Set.of("Sid", "Effect", "Action", "Resource", "Condition")));
    return new Policy(statements);
  }

  private static void checkFields(JsonNode node, Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException("must be a field that is known: " + name);
              }
            });
  }

  /** Everything that it allows under some condition, on some resource. */
  Set<String> allowedActions() {
    Set<String> actions = new TreeSet<>();
    statements.stream()
        .filter(statement -> has(statement, "Allow"))
        .flatMap(statement -> texts(statement.path("Action")))
        .forEach(actions::add);
    return actions;
  }

  boolean allows(Request request) {
    return applies("Allow", request) && !applies("Deny", request);
  }

  private boolean applies(String effect, Request request) {
    return statements.stream()
        .filter(statement -> has(statement, effect))
        .filter(statement -> anyLike(statement.path("Action"), request.action()))
        .filter(statement -> anyLike(statement.path("Resource"), request.resource()))
        .anyMatch(statement -> meets(statement.path("Condition"), request));
  }

  private static boolean has(JsonNode statement, String effect) {
    return statement.path("Effect").asText().equals(effect);
  }

  private static boolean anyLike(JsonNode patterns, String text) {
    return texts(patterns).anyMatch(pattern -> isLike(pattern, text));
  }

  private static boolean meets(JsonNode condition, Request request) {
    return condition.properties().stream()
        .allMatch(
            operator ->
                operator.getValue().properties().stream()
                    .allMatch(key -> meets(operator.getKey(), key, request)));
  }

  private static boolean meets(String operator, Map.Entry<String, JsonNode> key, Request request) {
    List<String> wanted =
        texts(key.getValue()).map(text -> withVariables(text, request.context())).toList();
    List<String> found = request.context().getOrDefault(key.getKey(), List.of());
    BiPredicate<String, String> matches = comparison(operator.replaceFirst("^For.*Values?:", ""));
    BiPredicate<List<String>, String> any =
        (patterns, value) -> patterns.stream().anyMatch(pattern -> matches.test(pattern, value));
    return operator.startsWith("ForAllValues:")
        ? found.stream().allMatch(value -> any.test(wanted, value))
        : found.stream().anyMatch(value -> any.test(wanted, value));
  }

  private static BiPredicate<String, String> comparison(String operator) {
    return switch (operator) {
      case "StringEquals" -> String::equals;
      case "StringLike" -> Policy::isLike;
      default ->
          throw new IllegalArgumentException("must be an operator that is known: " + operator);
    };
  }

  private static String withVariables(String text, Map<String, List<String>> context) {
    String replaced = text;
    for (var value : context.entrySet()) {
      if (value.getValue().size() == 1) {
        replaced = replaced.replace("${" + value.getKey() + "}", value.getValue().get(0));
      }
    }
    return replaced;
  }

  private static boolean isLike(String pattern, String text) {
    String regex =
        Pattern.compile("[^*?]+|[*?]")
            .matcher(pattern)
            .replaceAll(
                part ->
                    switch (part.group()) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Matcher.quoteReplacement(Pattern.quote(part.group()));
                    });
    return text.matches(regex);
  }

  /** A text, or the texts of a list. */
  static Stream<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText)
        : value.isMissingNode() ? Stream.empty() : Stream.of(value.asText());
  }
}
