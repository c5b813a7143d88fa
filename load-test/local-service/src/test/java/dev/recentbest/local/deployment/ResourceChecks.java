package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is made, and the table. */
final class ResourceChecks {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private static final Map<String, String> ALWAYS_MADE =
      Map.ofEntries(
          Map.entry("RollUpFunction", "AWS::Serverless::Function"),
          Map.entry("ScoreStreamMapping", "AWS::Lambda::EventSourceMapping"),
          Map.entry("GivenUpQueue", "AWS::SQS::Queue"),
          Map.entry("SetAsideQueue", "AWS::SQS::Queue"),
          Map.entry("RollUpLogs", "AWS::Logs::LogGroup"),
          Map.entry("FirstBoard", "AWS::CloudFormation::CustomResource"),
          Map.entry("FirstBoardFunction", "AWS::Serverless::Function"),
          Map.entry("FirstBoardLogs", "AWS::Logs::LogGroup"),
          Map.entry("FirstBoardRole", "AWS::IAM::Role"),
          Map.entry("RollUpRole", "AWS::IAM::Role"),
          Map.entry("ReaderRole", "AWS::IAM::Role"),
          Map.entry("IteratorAgeAlarm", ALARM),
          Map.entry("GivenUpAlarm", ALARM),
          Map.entry("SetAsideAlarm", ALARM),
          Map.entry("ErrorsAlarm", ALARM),
          Map.entry("FailedBatchesAlarm", ALARM),
          Map.entry("ThrottlesAlarm", ALARM),
          Map.entry("LostRacesAlarm", ALARM),
          Map.entry("NotExactAlarm", ALARM),
          Map.entry("NewVersionErrorsAlarm", ALARM),
          Map.entry("BoardDashboard", "AWS::CloudWatch::Dashboard"));

  private static final Map<String, String> MADE_FOR_AUDITS =
      Map.of(
          "AuditFunction",
          "AWS::Serverless::Function",
          "AuditRule",
          "AWS::Events::Rule",
          "AuditPermission",
          "AWS::Lambda::Permission",
          "AuditLogs",
          "AWS::Logs::LogGroup",
          "AuditRole",
          "AWS::IAM::Role",
          "AuditDifferencesAlarm",
          ALARM,
          "AuditErrorsAlarm",
          ALARM);

  private static final Map<String, String> MADE_FOR_READS =
      Map.of(
          "ReadFunction", "AWS::Serverless::Function",
          "BoardApi", "AWS::ApiGatewayV2::Api",
          "BoardIntegration", "AWS::ApiGatewayV2::Integration",
          "BoardRoute", "AWS::ApiGatewayV2::Route",
          "BoardStage", "AWS::ApiGatewayV2::Stage",
          "BoardApiPermission", "AWS::Lambda::Permission",
          "ReadLogs", "AWS::Logs::LogGroup",
          "ReadRole", "AWS::IAM::Role",
          "ReadErrorsAlarm", ALARM,
          "ReadThrottlesAlarm", ALARM);

  private static final Map<String, String> MADE_FOR_SITES =
      Map.of(
          "SiteBucket", "AWS::S3::Bucket",
          "SiteBucketPolicy", "AWS::S3::BucketPolicy",
          "SiteAccess", "AWS::CloudFront::OriginAccessControl",
          "SiteCache", "AWS::CloudFront::CachePolicy",
          "SiteHeaders", "AWS::CloudFront::ResponseHeadersPolicy",
          "SiteDistribution", "AWS::CloudFront::Distribution");

  private static final Map<String, String> MADE_FOR_PUBLISHING =
      Map.of(
          "PublishFunction", "AWS::Serverless::Function",
          "BoardStreamMapping", "AWS::Lambda::EventSourceMapping",
          "UnpublishedQueue", "AWS::SQS::Queue",
          "PublishLogs", "AWS::Logs::LogGroup",
          "PublishRole", "AWS::IAM::Role",
          "PublishErrorsAlarm", ALARM,
          "PublishThrottlesAlarm", ALARM,
          "UnpublishedAlarm", ALARM);

  private ResourceChecks() {}

  /** Nothing is made beside what is known here: no address, no permission, no other role. */
  static List<String> inventory(DeployedTemplate template) {
    Map<String, String> expected = new TreeMap<>(ALWAYS_MADE);
    if (template.parameter("ExistingStreamArn").isEmpty()) {
      expected.put("ScoreTable", "AWS::DynamoDB::Table");
    }
    if (!template.parameter("IdentityPoolId").isEmpty()) {
      expected.put("GameClientRole", "AWS::IAM::Role");
    }
    if (OperationChecks.hasAudit(template)) {
      expected.putAll(MADE_FOR_AUDITS);
    }
    if (WebChecks.hasReadApi(template)) {
      expected.putAll(MADE_FOR_READS);
    }
    if (WebChecks.isLive(template) || WebChecks.isPublished(template)) {
      expected.putAll(MADE_FOR_SITES);
    }
    if (WebChecks.isPublished(template)) {
      expected.putAll(MADE_FOR_PUBLISHING);
    }
    Map<String, String> made = new TreeMap<>();
    template.resources().forEach((name, each) -> made.put(name, each.path("Type").asText()));
    return new Complaints()
        .require(made.equals(expected), "made is " + expected + ", found " + made)
        .found();
  }

  /** Plays survive the stack, and mistakes. */
  static List<String> table(DeployedTemplate template) {
    Complaints complaints = new Complaints();
    if (template.parameter("ExistingStreamArn").isEmpty()) {
      complaints
          .equal("Retain", template.resource("ScoreTable"), "/DeletionPolicy")
          .equal("Retain", template.resource("ScoreTable"), "/UpdateReplacePolicy");
      properties(complaints, template.properties("ScoreTable"), template);
    } else {
      complaints.require(template.ofType("AWS::DynamoDB::Table").isEmpty(), "no table is made");
    }
    return complaints.found();
  }

  private static void properties(Complaints complaints, JsonNode table, DeployedTemplate template) {
    String key = template.parameter("TableKeyArn");
    complaints
        .equal(template.parameter("TableName"), table, "/TableName")
        .equal("PAY_PER_REQUEST", table, "/BillingMode")
        .equal("event_key", table, "/KeySchema/0/AttributeName")
        .equal("HASH", table, "/KeySchema/0/KeyType")
        .equal("start_timestamp", table, "/KeySchema/1/AttributeName")
        .equal("RANGE", table, "/KeySchema/1/KeyType")
        .equal("NEW_AND_OLD_IMAGES", table, "/StreamSpecification/StreamViewType")
        .equal("expires_at", table, "/TimeToLiveSpecification/AttributeName")
        .equal("true", table, "/TimeToLiveSpecification/Enabled")
        .equal("true", table, "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
        .equal(template.parameter("TableDeletionProtection"), table, "/DeletionProtectionEnabled")
        .equal(key, table, "/SSESpecification/KMSMasterKeyId")
        .equal(key.isEmpty() ? "" : "true", table, "/SSESpecification/SSEEnabled");
  }
}
