package dev.recentbest.local.deployment;

import static dev.recentbest.local.deployment.RoleChecks.PLAYER;
import static dev.recentbest.local.deployment.RoleChecks.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** What is made to publish the board as files: nothing unless it is asked for. */
final class PublishChecks {
  private static final Set<String> MAPPING_PROPERTIES =
      Set.of(
          "EventSourceArn",
          "FunctionName",
          "BatchSize",
          "MaximumBatchingWindowInSeconds",
          "ParallelizationFactor",
          "StartingPosition",
          "MaximumRecordAgeInSeconds",
          "MaximumRetryAttempts",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "FilterCriteria");

  private static final Set<String> CALLS =
      Set.of(
          "s3:GetObject",
          "s3:PutObject",
          "s3:ListBucket",
          "sqs:SendMessage",
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  private PublishChecks() {}

  /** The board's own changes alone are delivered, until they matter no more. */
  static List<String> publishing(DeployedTemplate template) {
    if (!WebChecks.isPublished(template)) {
      return List.of();
    }
    JsonNode variables = template.properties("PublishFunction").at("/Environment/Variables");
    Complaints complaints =
        new Complaints()
            .fields(
                Set.of("RECENT_BEST_BOARD", "RECENT_BEST_SITE_BUCKET", "JAVA_TOOL_OPTIONS"),
                variables,
                "")
            .equal(template.parameter("BoardId"), variables, "/RECENT_BEST_BOARD")
            .equal("${SiteBucket}", variables, "/RECENT_BEST_SITE_BUCKET");
    WebChecks.function(complaints, template, "Publish", Set.of());
    mapping(complaints, template);
    return complaints.found();
  }

  private static void mapping(Complaints complaints, DeployedTemplate template) {
    JsonNode mapping = template.properties("BoardStreamMapping");
    complaints
        .fields(MAPPING_PROPERTIES, mapping, "")
        .equal(stream(template), mapping, "/EventSourceArn")
        .equal("${PublishFunction.Alias}", mapping, "/FunctionName")
        .equal(
            template.parameter("PublishWindowSeconds"), mapping, "/MaximumBatchingWindowInSeconds")
        .equal(template.parameter("MaximumRecordAgeSeconds"), mapping, "/MaximumRecordAgeInSeconds")
        .equal("1", mapping, "/ParallelizationFactor")
        .equal("TRIM_HORIZON", mapping, "/StartingPosition")
        .equal("-1", mapping, "/MaximumRetryAttempts")
        .equal("${UnpublishedQueue.Arn}", mapping, "/DestinationConfig/OnFailure/Destination")
        .require(mapping.at("/FilterCriteria/Filters").size() == 1, "there is one filter")
        .equal(
            "{\"eventName\": [\"MODIFY\", \"INSERT\"], \"dynamodb\": {\"Keys\": {\"event_key\":"
                + " {\"S\": [\"%s\"]}}}}".formatted(RoleChecks.board(template)),
            mapping,
            "/FilterCriteria/Filters/0/Pattern");
  }

  private static String stream(DeployedTemplate template) {
    String existing = template.parameter("ExistingStreamArn");
    return existing.isEmpty() ? "${ScoreTable.StreamArn}" : existing;
  }

  /** It writes the site, and reads no row of the table. */
  static List<String> publishRole(DeployedTemplate template) {
    if (!WebChecks.isPublished(template)) {
      return List.of();
    }
    Policy policy = Policy.of(template.properties("PublishRole"));
    Complaints complaints = WebChecks.role(template, "Publish", CALLS);
    for (String action : List.of("s3:GetObject", "s3:PutObject")) {
      expect(complaints, policy, true, action, "${SiteBucket.Arn}/index.html", PLAYER);
      expect(complaints, policy, false, action, "arn:aws:s3:::other/index.html", PLAYER);
    }
    expect(complaints, policy, true, "s3:ListBucket", "${SiteBucket.Arn}", PLAYER);
    expect(complaints, policy, false, "s3:ListBucket", "arn:aws:s3:::other", PLAYER);
    expect(complaints, policy, true, "sqs:SendMessage", "${UnpublishedQueue.Arn}", PLAYER);
    expect(complaints, policy, false, "sqs:SendMessage", "${GivenUpQueue.Arn}", PLAYER);
    expect(complaints, policy, true, "dynamodb:GetRecords", stream(template), PLAYER);
    expect(complaints, policy, false, "dynamodb:GetRecords", stream(template) + "-other", PLAYER);
    return complaints.found();
  }
}
