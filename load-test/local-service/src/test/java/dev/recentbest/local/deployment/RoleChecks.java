package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.local.deployment.Policy.Request;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.rollup.metrics.BoardMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may do what: each role is asked for what its principal does, and for what it must not. */
final class RoleChecks {
  /** The calls of the function; a full run is held against them. */
  static final Set<String> CALLS =
      Set.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "sqs:SendMessage");

  private static final Set<String> STREAM =
      Set.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  static final Set<String> LOGS = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

  static final String PUT_METRICS = "cloudwatch:PutMetricData";

  private static final Set<String> NETWORK =
      Set.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  private static final List<String> OTHER_TABLE_CALLS =
      List.of(
          "dynamodb:BatchGetItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTable",
          "dynamodb:PartiQLInsert",
          "dynamodb:Scan",
          "dynamodb:UpdateItem");

  static final String PLAYER = "eu-central-1:11111111-2222-3333-4444-555555555555";

  private RoleChecks() {}

  /** The function's calls and those of its mapping; nothing else, and writes to the board alone. */
  static List<String> function(DeployedTemplate template) {
    Policy policy = Policy.of(template.properties("RollUpRole"));
    String table = table(template);
    String board = board(template);
    String existing = template.parameter("ExistingStreamArn");
    Complaints complaints =
        trusts("Service", template.properties("RollUpRole"))
            .equal(
                "lambda.amazonaws.com",
                template.properties("RollUpRole"),
                "/AssumeRolePolicyDocument/Statement/0/Principal/Service")
            .require(
                policy.allowedActions().equals(actions(template)),
                "the actions are " + actions(template) + ", found " + policy.allowedActions());
    expect(complaints, policy, true, "dynamodb:GetItem", table, board);
    expect(complaints, policy, true, "dynamodb:PutItem", table, board);
    expect(complaints, policy, true, "dynamodb:Query", table, PLAYER);
    expect(complaints, policy, false, "dynamodb:PutItem", table, PLAYER);
    expect(complaints, policy, false, "dynamodb:GetItem", table, PLAYER);
    expect(complaints, policy, false, "dynamodb:Query", table + "-other", PLAYER);
    String stream = existing.isEmpty() ? "${ScoreTable.StreamArn}" : existing;
    for (String action : STREAM) {
      expect(complaints, policy, true, action, stream, PLAYER);
      expect(complaints, policy, false, action, stream + "-other", PLAYER);
    }
    for (String queue : List.of("${SetAsideQueue.Arn}", "${GivenUpQueue.Arn}")) {
      expect(complaints, policy, true, "sqs:SendMessage", queue, PLAYER);
    }
    expect(complaints, policy, false, "sqs:SendMessage", "arn:aws:sqs:::other", PLAYER);
    expect(complaints, policy, true, "logs:PutLogEvents", "${RollUpLogs.Arn}", PLAYER);
    expect(complaints, policy, false, "logs:PutLogEvents", "arn:aws:logs:::other", PLAYER);
    key(complaints, policy, template);
    metrics(complaints, policy, template);
    return complaints.found();
  }

  /** A player's game puts that player's plays, whoever the player says to be. */
  static List<String> gameClient(DeployedTemplate template) {
    JsonNode role = template.properties("GameClientRole");
    String pool = template.parameter("IdentityPoolId");
    if (pool.isEmpty()) {
      return new Complaints().require(role.isMissingNode(), "no pool, no role").found();
    }
    Policy policy = Policy.of(role);
    String trust = "/AssumeRolePolicyDocument/Statement/0";
    Complaints complaints =
        trusts("Federated", role)
            .fields(Set.of("StringEquals", "ForAnyValue:StringLike"), role, trust + "/Condition")
            .equal("cognito-identity.amazonaws.com", role, trust + "/Principal/Federated")
            .equal("sts:AssumeRoleWithWebIdentity", role, trust + "/Action")
            .equal(pool, role, trust + "/Condition/StringEquals/cognito-identity.amazonaws.com:aud")
            .equal(
                "authenticated",
                role,
                trust + "/Condition/ForAnyValue:StringLike/cognito-identity.amazonaws.com:amr");
    allowsOnly(complaints, policy, "dynamodb:PutItem", template);
    String table = table(template);
    expect(complaints, policy, true, "dynamodb:PutItem", table, PLAYER);
    for (String key : List.of(PLAYER + "0", "x", board(template), "board#other")) {
      expect(complaints, policy, false, "dynamodb:PutItem", table, key);
    }
    expect(complaints, policy, false, "dynamodb:PutItem", table + "-other", PLAYER);
    complaints.require(
        !policy.allows(
            new Request("dynamodb:PutItem", table, context(board(template), board(template)))),
        "not even a player who is called like the board may put it");
    refusesTheRest(complaints, policy, table, List.of("dynamodb:GetItem", "dynamodb:Query"));
    key(complaints, policy, template);
    return complaints.found();
  }

  /** A reader gets the board, and nothing about any player. */
  static List<String> reader(DeployedTemplate template) {
    JsonNode role = template.properties("ReaderRole");
    Policy policy = Policy.of(role);
    String principal = template.parameter("ReaderPrincipalArn");
    String table = table(template);
    Complaints complaints =
        trusts("AWS", role)
            .equal(
                principal.isEmpty() ? "arn:aws:iam::123456789012:root" : principal,
                role,
                "/AssumeRolePolicyDocument/Statement/0/Principal/AWS");
    expect(complaints, policy, true, "dynamodb:GetItem", table, board(template));
    expect(complaints, policy, false, "dynamodb:GetItem", table, PLAYER);
    expect(complaints, policy, false, "dynamodb:GetItem", table + "-other", board(template));
    allowsOnly(complaints, policy, "dynamodb:GetItem", template);
    refusesTheRest(complaints, policy, table, List.of("dynamodb:PutItem", "dynamodb:Query"));
    key(complaints, policy, template);
    return complaints.found();
  }

  /** Only a function that is to call CloudWatch may, and only for its own metrics. */
  static void metrics(Complaints complaints, Policy policy, DeployedTemplate template) {
    complaints
        .require(
            policy.allows(metricsOf(BoardMetric.NAMESPACE)) == callsCloudWatch(template),
            "metrics of the function's own are sent as they are meant to be")
        .require(!policy.allows(metricsOf("AWS/Lambda")), "metrics of others are refused");
  }

  private static Request metricsOf(String namespace) {
    return new Request(PUT_METRICS, "*", Map.of("cloudwatch:namespace", List.of(namespace)));
  }

  static boolean callsCloudWatch(DeployedTemplate template) {
    return template.parameter("Metrics").equals("cloudwatch");
  }

  private static Set<String> actions(DeployedTemplate template) {
    Set<String> actions = new TreeSet<>(CALLS);
    actions.addAll(STREAM);
    actions.addAll(LOGS);
    if (!template.parameter("SubnetIds").isEmpty()) {
      actions.addAll(NETWORK);
    }
    if (!template.parameter("TableKeyArn").isEmpty()) {
      actions.add("kms:Decrypt");
    }
    if (callsCloudWatch(template)) {
      actions.add(PUT_METRICS);
    }
    return actions;
  }

  /** Whom a role trusts is one statement about one kind of principal. */
  static Complaints trusts(String kind, JsonNode role) {
    return new Complaints()
        .require(
            role.at("/AssumeRolePolicyDocument/Statement").size() == 1, "trust is one statement")
        .fields(Set.of(kind), role, "/AssumeRolePolicyDocument/Statement/0/Principal");
  }

  private static void allowsOnly(
      Complaints complaints, Policy policy, String action, DeployedTemplate template) {
    Set<String> actions = new TreeSet<>(Set.of(action));
    if (!template.parameter("TableKeyArn").isEmpty()) {
      actions.add("kms:Decrypt");
    }
    complaints.require(
        policy.allowedActions().equals(actions),
        "the actions are " + actions + ", found " + policy.allowedActions());
  }

  private static void refusesTheRest(
      Complaints complaints, Policy policy, String table, List<String> more) {
    for (String key : List.of(PLAYER, "board#recent-best")) {
      more.forEach(action -> expect(complaints, policy, false, action, table, key));
      OTHER_TABLE_CALLS.forEach(action -> expect(complaints, policy, false, action, table, key));
    }
  }

  /** Who may use the table may use its key, if it has one, and through DynamoDB alone. */
  static void key(Complaints complaints, Policy policy, DeployedTemplate template) {
    String key = template.parameter("TableKeyArn");
    complaints
        .require(
            !policy.allows(new Request("kms:Decrypt", key, Map.of())), "the key opens nothing else")
        .require(
            policy.allows(
                    new Request(
                        "kms:Decrypt",
                        key,
                        Map.of("kms:ViaService", List.of("dynamodb.eu-central-1.amazonaws.com"))))
                == !key.isEmpty(),
            "the key opens the table");
  }

  static void expect(
      Complaints complaints,
      Policy policy,
      boolean allowed,
      String action,
      String resource,
      String leadingKey) {
    complaints.require(
        policy.allows(new Request(action, resource, context(leadingKey, PLAYER))) == allowed,
        "%s on %s with key %s is %s"
            .formatted(action, resource, leadingKey, allowed ? "allowed" : "refused"));
  }

  private static Map<String, List<String>> context(String leadingKey, String player) {
    Map<String, List<String>> context = new HashMap<>();
    context.put("dynamodb:LeadingKeys", List.of(leadingKey));
    context.put("cognito-identity.amazonaws.com:sub", List.of(player));
    return context;
  }

  static String table(DeployedTemplate template) {
    return "arn:aws:dynamodb:eu-central-1:123456789012:table/" + template.parameter("TableName");
  }

  static String board(DeployedTemplate template) {
    return new BoardKey(template.parameter("BoardId")).eventKey();
  }
}
