package dev.recentbest.local.deployment;

import static dev.recentbest.local.deployment.RoleChecks.LOGS;
import static dev.recentbest.local.deployment.RoleChecks.PLAYER;
import static dev.recentbest.local.deployment.RoleChecks.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is made for readers over HTTP: nothing unless it is asked for, and then no more than that.
 */
final class WebChecks {
  private static final Set<String> FUNCTION_PROPERTIES =
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
          "LoggingConfig",
          "Environment");

  private WebChecks() {}

  static boolean hasReadApi(DeployedTemplate template) {
    return template.parameter("ReadApi").equals("http-api") || isLive(template);
  }

  static boolean isLive(DeployedTemplate template) {
    return template.parameter("Site").equals("live");
  }

  static boolean isPublished(DeployedTemplate template) {
    return template.parameter("Site").equals("published");
  }

  /** Readers are let through at a pace, and answered by so many at once. */
  static List<String> readApi(DeployedTemplate template) {
    if (!hasReadApi(template)) {
      return List.of();
    }
    JsonNode function = template.properties("ReadFunction");
    JsonNode variables = function.at("/Environment/Variables");
    Complaints complaints =
        new Complaints()
            .equal(template.parameter("ReadConcurrency"), function, "/ReservedConcurrentExecutions")
            .fields(
                Set.of(
                    "RECENT_BEST_TABLE",
                    "RECENT_BEST_BOARD",
                    "RECENT_BEST_HTTP_ALLOWED_ORIGIN",
                    "JAVA_TOOL_OPTIONS"),
                variables,
                "")
            .equal(template.parameter("TableName"), variables, "/RECENT_BEST_TABLE")
            .equal(template.parameter("BoardId"), variables, "/RECENT_BEST_BOARD")
            .equal(
                template.parameter("ReadAllowedOrigin"),
                variables,
                "/RECENT_BEST_HTTP_ALLOWED_ORIGIN");
    function(complaints, template, "Read", Set.of("ReservedConcurrentExecutions"));
    api(complaints, template);
    return complaints.found();
  }

  private static void api(Complaints complaints, DeployedTemplate template) {
    JsonNode api = template.properties("BoardApi");
    JsonNode integration = template.properties("BoardIntegration");
    JsonNode route = template.properties("BoardRoute");
    JsonNode stage = template.properties("BoardStage");
    JsonNode permission = template.properties("BoardApiPermission");
    String pace = template.parameter("ReadRequestsPerSecond");
    complaints
        .fields(Set.of("Name", "Description", "ProtocolType"), api, "")
        .equal("HTTP", api, "/ProtocolType")
        .equal("AWS_PROXY", integration, "/IntegrationType")
        .equal("2.0", integration, "/PayloadFormatVersion")
        .equal("${ReadFunction.Alias}", integration, "/IntegrationUri")
        .equal("$default", route, "/RouteKey")
        .equal("integrations/${BoardIntegration}", route, "/Target")
        .equal("$default", stage, "/StageName")
        .equal("true", stage, "/AutoDeploy")
        .equal(pace, stage, "/DefaultRouteSettings/ThrottlingRateLimit")
        .equal(pace, stage, "/DefaultRouteSettings/ThrottlingBurstLimit")
        .equal("lambda:InvokeFunction", permission, "/Action")
        .equal("${ReadFunction.Alias}", permission, "/FunctionName")
        .equal("apigateway.amazonaws.com", permission, "/Principal")
        .equal(
            "arn:aws:execute-api:eu-central-1:123456789012:${BoardApi}/*",
            permission,
            "/SourceArn");
    for (JsonNode part : List.of(integration, route, stage)) {
      complaints.equal("${BoardApi}", part, "/ApiId");
    }
  }

  /** The read API gets the board, and nothing about any player. */
  static List<String> readRole(DeployedTemplate template) {
    if (!hasReadApi(template)) {
      return List.of();
    }
    Policy policy = Policy.of(template.properties("ReadRole"));
    Complaints complaints = role(template, "Read", Set.of("dynamodb:GetItem"));
    String table = RoleChecks.table(template);
    String board = RoleChecks.board(template);
    expect(complaints, policy, true, "dynamodb:GetItem", table, board);
    for (String key : List.of(PLAYER, board + "-other")) {
      expect(complaints, policy, false, "dynamodb:GetItem", table, key);
    }
    expect(complaints, policy, false, "dynamodb:GetItem", table + "-other", board);
    return complaints.found();
  }

  /** One of the functions for readers: from their zip, by its alias, with its own role and log. */
  static void function(
      Complaints complaints, DeployedTemplate template, String name, Set<String> more) {
    JsonNode function = template.properties(name + "Function");
    Set<String> properties = new HashSet<>(FUNCTION_PROPERTIES);
    properties.addAll(more);
    complaints
        .fields(properties, function, "")
        .equal("clients/functions/target/recent-best-web.zip", function, "/CodeUri")
        .equal("dev.recentbest.web." + name + "Handler::handleRequest", function, "/Handler")
        .equal("java25", function, "/Runtime")
        .equal("arm64", function, "/Architectures/0")
        .equal(template.parameter("MemoryMegabytes"), function, "/MemorySize")
        .equal("PublishedVersions", function, "/SnapStart/ApplyOn")
        .equal("${" + name + "Role.Arn}", function, "/Role")
        .equal("${" + name + "Logs}", function, "/LoggingConfig/LogGroup");
  }

  /** The role of one of these functions, with its own calls and those of each function. */
  static Complaints role(DeployedTemplate template, String name, Set<String> calls) {
    JsonNode role = template.properties(name + "Role");
    Policy policy = Policy.of(role);
    Set<String> actions = new TreeSet<>(calls);
    actions.addAll(LOGS);
    if (!template.parameter("TableKeyArn").isEmpty()) {
      actions.add("kms:Decrypt");
    }
    Complaints complaints =
        RoleChecks.trusts("Service", role)
            .equal(
                "lambda.amazonaws.com",
                role,
                "/AssumeRolePolicyDocument/Statement/0/Principal/Service")
            .require(
                policy.allowedActions().equals(actions),
                "the actions are " + actions + ", found " + policy.allowedActions());
    expect(complaints, policy, true, "logs:PutLogEvents", "${" + name + "Logs.Arn}", PLAYER);
    expect(complaints, policy, false, "logs:PutLogEvents", "${RollUpLogs.Arn}", PLAYER);
    RoleChecks.key(complaints, policy, template);
    return complaints;
  }
}
