package dev.recentbest.local.template;

import dev.recentbest.mapping.MappingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The CloudFormation template of the service, as far as one machine needs it: the one table in it,
 * and the one event source mapping; of several, the one that is made in any case. Its parameters
 * stand for their defaults unless other values are given. Immutable.
 */
public final class ServiceTemplate {
  private static final String TABLE_TYPE = "AWS::DynamoDB::Table";
  private static final String MAPPING_TYPE = "AWS::Lambda::EventSourceMapping";
  private static final String BOARD_ID = "BoardId";

  private final TemplateText text;
  private final Node root;
  private final Parameters parameters;

  private ServiceTemplate(TemplateText text, Node root, Parameters parameters) {
    this.text = text;
    this.root = root;
    this.parameters = parameters;
  }

  /** The template that is deployed, as it was when this was built. */
  public static ServiceTemplate bundled() {
    return of(TemplateText.bundled());
  }

  /**
   * A template in a file.
   *
   * @throws TemplateException when the file cannot be read, is no YAML, or its parameters are wrong
   */
  public static ServiceTemplate read(Path file) {
    return of(TemplateText.of(file));
  }

  static ServiceTemplate of(TemplateText text) {
    Node root = text.compose();
    return new ServiceTemplate(
        text, root, Parameters.of(TemplateValue.root(text, root, References.NONE)));
  }

  /** The names of its parameters. */
  public Set<String> parameters() {
    return parameters.names();
  }

  /** What its parameters stand for, by name; those without a value are missing. */
  Map<String, String> parameterValues() {
    return parameters.references().values();
  }

  /**
   * The same template with other values for some of its parameters.
   *
   * @throws TemplateException when there is no such parameter, or it does not allow the value
   */
  public ServiceTemplate withParameters(Map<String, String> values) {
    return new ServiceTemplate(text, root, parameters.with(values));
  }

  /**
   * The same template for another board, if it has a parameter for it.
   *
   * @throws TemplateException when the parameter does not allow the value
   */
  public ServiceTemplate forBoard(String boardId) {
    return parameters().contains(BOARD_ID) ? withParameters(Map.of(BOARD_ID, boardId)) : this;
  }

  /**
   * How the table is made.
   *
   * @throws TemplateException when there is not one table, or it cannot be used
   */
  public TableTemplate table() {
    return TableTemplate.of(properties(TABLE_TYPE));
  }

  /**
   * How the table's stream is delivered.
   *
   * @throws TemplateException when there is not one mapping, or one of its settings is wrong
   */
  public MappingSettings mapping() {
    return MappingProperties.read(properties(MAPPING_TYPE));
  }

  private TemplateValue properties(String type) {
    TemplateValue resources =
        TemplateValue.root(text, root, parameters.references()).get("Resources");
    var found =
        resources.fields().values().stream()
            .filter(resource -> resource.get("Type").text().equals(type))
            .toList();
    var made =
        found.size() == 1 ? found : found.stream().filter(ServiceTemplate::isAlwaysMade).toList();
    if (made.size() != 1) {
      throw resources.wrong(
          "must have one %s, found %d: name a template with one".formatted(type, found.size()));
    }
    return made.get(0).get("Properties");
  }

  private static boolean isAlwaysMade(TemplateValue resource) {
    return resource.find("Condition").isEmpty();
  }
}
