package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.rollup.settings.InvalidSetting;
import dev.recentbest.rollup.settings.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The function and its settings. */
final class FunctionChecks {
  private static final Set<String> PROPERTIES =
      Set.of(
          "Description",
          "CodeUri",
          "Handler",
          "Runtime",
          "Architectures",
          "MemorySize",
          "Timeout",
          "Role",
          "SnapStart",
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "DeploymentPreference",
          "LoggingConfig",
          "Environment");

  /**
   * What has a check of its own: a name of a resource is no URL yet, and the JVM reads the other.
   */
  private static final Set<String> CHECKED_BY_THEMSELVES =
      Set.of("RECENT_BEST_SET_ASIDE_QUEUE", "JAVA_TOOL_OPTIONS");

  private FunctionChecks() {}

  /** Starts fast, changes gradually, takes a change back that fails, and has no other way in. */
  static List<String> function(DeployedTemplate template) {
    JsonNode function = template.properties("RollUpFunction");
    return new Complaints()
        .fields(properties(template), function, "")
        .fields(Set.of("Type", "Alarms"), function, "/DeploymentPreference")
        .equal("rollup/lambda/target/recent-best-rollup.zip", function, "/CodeUri")
        .equal("dev.recentbest.lambda.RollUpHandler::handleRequest", function, "/Handler")
        .equal("java25", function, "/Runtime")
        .equal("arm64", function, "/Architectures/0")
        .equal(template.parameter("MemoryMegabytes"), function, "/MemorySize")
        .equal(template.parameter("TimeoutSeconds"), function, "/Timeout")
        .equal("PublishedVersions", function, "/SnapStart/ApplyOn")
        .equal("live", function, "/AutoPublishAlias")
        .equal("true", function, "/AutoPublishAliasAllProperties")
        .equal(template.parameter("DeploymentType"), function, "/DeploymentPreference/Type")
        .equal("${NewVersionErrorsAlarm}", function, "/DeploymentPreference/Alarms/0")
        .equal("${RollUpRole.Arn}", function, "/Role")
        .equal("${RollUpLogs}", function, "/LoggingConfig/LogGroup")
        .equal("Text", function, "/LoggingConfig/LogFormat")
        .equal(subnet(template), function, "/VpcConfig/SubnetIds/0")
        .found();
  }

  private static Set<String> properties(DeployedTemplate template) {
    Set<String> properties = new HashSet<>(PROPERTIES);
    if (!subnet(template).isEmpty()) {
      properties.add("VpcConfig");
    }
    return properties;
  }

  private static String subnet(DeployedTemplate template) {
    return template.parameter("SubnetIds").split(",", -1)[0];
  }

  /** The environment says what the defaults say, and speaks of the table and board deployed. */
  static List<String> settings(DeployedTemplate template) {
    Map<String, String> environment = new HashMap<>();
    template
        .properties("RollUpFunction")
        .at("/Environment/Variables")
        .properties()
        .forEach(each -> environment.put(each.getKey(), each.getValue().asText()));
    Complaints complaints =
        new Complaints()
            .require(
                "${SetAsideQueue}".equals(environment.get("RECENT_BEST_SET_ASIDE_QUEUE")),
                "the function knows its queue")
            .require(
                template.parameter("JavaToolOptions").equals(environment.get("JAVA_TOOL_OPTIONS")),
                "the JVM has its options");
    environment.keySet().removeAll(CHECKED_BY_THEMSELVES);
    try {
      complaints.require(
          Settings.read(Map.of(), environment, Map.of()).equals(expected(template)),
          "the function's settings are those of the parameters, or the defaults");
    } catch (InvalidSetting e) {
      complaints.require(false, "the settings are taken: " + e.getMessage());
    }
    return complaints.found();
  }

  private static Settings expected(DeployedTemplate template) {
    return Settings.read(
        Map.of(),
        Map.of(),
        Map.of(
            "table", template.parameter("TableName"),
            "board", template.parameter("BoardId"),
            "slack", template.parameter("Slack")));
  }
}
