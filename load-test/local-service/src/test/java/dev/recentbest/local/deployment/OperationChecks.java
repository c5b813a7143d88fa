package dev.recentbest.local.deployment;

import static dev.recentbest.local.deployment.RoleChecks.LOGS;
import static dev.recentbest.local.deployment.RoleChecks.PLAYER;
import static dev.recentbest.local.deployment.RoleChecks.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The functions beside the one that keeps the board: the first board, and the audit. */
final class OperationChecks {
  /** The calls of the first board; a run is held against them. */
  static final Set<String> FIRST_BOARD_CALLS =
      Set.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Scan");

  /** The calls of an audit that archives nothing; a run is held against them. */
  static final Set<String> AUDIT_CALLS =
      Set.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan");

  /** The further calls of one that archives. A transaction is allowed by what is in it. */
  static final Set<String> ARCHIVE_CALLS = Set.of("dynamodb:PutItem");

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
          "LoggingConfig",
          "Environment");

  private static final List<String> NEVER =
      List.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTable",
          "dynamodb:PartiQLInsert",
          "dynamodb:UpdateItem");

  private OperationChecks() {}

  static boolean hasAudit(DeployedTemplate template) {
    return !template.parameter("AuditSchedule").isEmpty();
  }

  /** A new table gets its empty board before any record is delivered. */
  static List<String> firstBoard(DeployedTemplate template) {
    JsonNode resource = template.properties("FirstBoard");
    String existing = template.parameter("ExistingStreamArn");
    Complaints complaints =
        new Complaints()
            .fields(Set.of("ServiceToken", "ServiceTimeout", "Board", "Stream"), resource, "")
            .equal(template.parameter("BoardId"), resource, "/Board")
            .equal("${FirstBoardFunction.Arn}", resource, "/ServiceToken")
            .equal("300", resource, "/ServiceTimeout")
            .equal(existing.isEmpty() ? "${ScoreTable.StreamArn}" : existing, resource, "/Stream");
    function(complaints, template, "FirstBoard", "180", PROPERTIES);
    return complaints.found();
  }

  /** The audit comes when it is asked for, has all the time there is, and is not tried again. */
  static List<String> audit(DeployedTemplate template) {
    JsonNode rule = template.properties("AuditRule");
    JsonNode permission = template.properties("AuditPermission");
    if (!hasAudit(template)) {
      return new Complaints().require(rule.isMissingNode(), "no schedule, no rule").found();
    }
    Set<String> properties = new HashSet<>(PROPERTIES);
    properties.add("EventInvokeConfig");
    Complaints complaints =
        new Complaints()
            .fields(Set.of("Description", "ScheduleExpression", "Targets"), rule, "")
            .equal(template.parameter("AuditSchedule"), rule, "/ScheduleExpression")
            .equal("${AuditFunction.Arn}", rule, "/Targets/0/Arn")
            .fields(Set.of("Action", "FunctionName", "Principal", "SourceArn"), permission, "")
            .equal("lambda:InvokeFunction", permission, "/Action")
            .equal("${AuditFunction}", permission, "/FunctionName")
            .equal("events.amazonaws.com", permission, "/Principal")
            .equal("${AuditRule.Arn}", permission, "/SourceArn")
            .equal(
                "0",
                template.properties("AuditFunction"),
                "/EventInvokeConfig/MaximumRetryAttempts");
    function(complaints, template, "Audit", "900", properties);
    return complaints.found();
  }

  private static void function(
      Complaints complaints,
      DeployedTemplate template,
      String name,
      String timeout,
      Set<String> properties) {
    JsonNode function = template.properties(name + "Function");
    complaints
        .fields(properties, function, "")
        .equal("rollup/lambda/target/recent-best-rollup.zip", function, "/CodeUri")
        .equal("dev.recentbest.lambda." + name + "Handler::handleRequest", function, "/Handler")
        .equal("java25", function, "/Runtime")
        .equal("arm64", function, "/Architectures/0")
        .equal(template.parameter("MemoryMegabytes"), function, "/MemorySize")
        .equal(timeout, function, "/Timeout")
        .equal("${" + name + "Role.Arn}", function, "/Role")
        .equal("${" + name + "Logs}", function, "/LoggingConfig/LogGroup")
        .equal("Text", function, "/LoggingConfig/LogFormat");
  }

  /** Writes the board, and sees plays, but touches none. */
  static List<String> firstBoardRole(DeployedTemplate template) {
    Policy policy = Policy.of(template.properties("FirstBoardRole"));
    Complaints complaints = actions(template, "FirstBoard", policy, FIRST_BOARD_CALLS);
    String table = RoleChecks.table(template);
    String board = RoleChecks.board(template);
    for (String action : List.of("dynamodb:GetItem", "dynamodb:PutItem")) {
      expect(complaints, policy, true, action, table, board);
      expect(complaints, policy, false, action, table, PLAYER);
      expect(complaints, policy, false, action, table, board + "#bans");
    }
    expect(complaints, policy, true, "dynamodb:Scan", table, PLAYER);
    theRest(complaints, policy, template);
    return complaints.found();
  }

  /** Reads everything, and writes archives and their ledgers if it is to archive. */
  static List<String> auditRole(DeployedTemplate template) {
    JsonNode role = template.properties("AuditRole");
    if (!hasAudit(template)) {
      return new Complaints().require(role.isMissingNode(), "no schedule, no role").found();
    }
    boolean archives = template.parameter("Archives").equals("true");
    Set<String> calls = new TreeSet<>(AUDIT_CALLS);
    if (archives) {
      calls.addAll(ARCHIVE_CALLS);
    }
    if (RoleChecks.callsCloudWatch(template)) {
      calls.add(RoleChecks.PUT_METRICS);
    }
    Policy policy = Policy.of(role);
    Complaints complaints = actions(template, "Audit", policy, calls);
    String table = RoleChecks.table(template);
    String board = RoleChecks.board(template);
    expect(complaints, policy, true, "dynamodb:Scan", table, PLAYER);
    expect(complaints, policy, true, "dynamodb:BatchGetItem", table, PLAYER);
    expect(complaints, policy, true, "dynamodb:GetItem", table, board);
    expect(complaints, policy, true, "dynamodb:Query", table, board + "#bans");
    expect(complaints, policy, true, "dynamodb:GetItem", table, board + "#2015-04-03T14");
    expect(complaints, policy, false, "dynamodb:Query", table, PLAYER);
    for (String archive : List.of("#2015-04-03T14", "#ledger#2015-04-03T14")) {
      expect(complaints, policy, archives, "dynamodb:PutItem", table, board + archive);
      expect(complaints, policy, false, "dynamodb:PutItem", table + "-other", board + archive);
    }
    for (String other : List.of(PLAYER, board, board + "#bans", "board#other#2015-04-03T14")) {
      expect(complaints, policy, false, "dynamodb:PutItem", table, other);
    }
    RoleChecks.metrics(complaints, policy, template);
    theRest(complaints, policy, template);
    return complaints.found();
  }

  private static Complaints actions(
      DeployedTemplate template, String name, Policy policy, Set<String> calls) {
    Set<String> actions = new TreeSet<>(calls);
    actions.addAll(LOGS);
    if (!template.parameter("TableKeyArn").isEmpty()) {
      actions.add("kms:Decrypt");
    }
    JsonNode role = template.properties(name + "Role");
    Complaints complaints =
        RoleChecks.trusts("Service", role)
            .equal(
                "lambda.amazonaws.com",
                role,
                "/AssumeRolePolicyDocument/Statement/0/Principal/Service")
            .require(
                policy.allowedActions().equals(actions),
                "the actions are " + actions + ", found " + policy.allowedActions());
    String logs = "${" + name + "Logs.Arn}";
    expect(complaints, policy, true, "logs:PutLogEvents", logs, PLAYER);
    expect(complaints, policy, false, "logs:PutLogEvents", "arn:aws:logs:::other", PLAYER);
    return complaints;
  }

  private static void theRest(Complaints complaints, Policy policy, DeployedTemplate template) {
    String table = RoleChecks.table(template);
    for (String key : List.of(PLAYER, RoleChecks.board(template))) {
      NEVER.forEach(action -> expect(complaints, policy, false, action, table, key));
    }
    expect(complaints, policy, false, "dynamodb:Scan", table + "-other", PLAYER);
    RoleChecks.key(complaints, policy, template);
  }
}
