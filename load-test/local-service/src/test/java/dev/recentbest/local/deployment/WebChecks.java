package dev.recentbest.local.deployment;

import static dev.recentbest.local.deployment.RoleChecks.LOGS;
import static dev.recentbest.local.deployment.RoleChecks.PLAYER;
import static dev.recentbest.local.deployment.RoleChecks.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.http.page.PageHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is made for readers over HTTP: nothing unless it is asked for, and then no more than that.
 */
final class WebChecks {
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
    JsonNode stage = template.properties("BoardStage").path("DefaultRouteSettings");
    JsonNode permission = template.properties("BoardApiPermission");
    return new Complaints()
        .equal("dev.recentbest.web.ReadHandler::handleRequest", function, "/Handler")
        .equal("clients/functions/target/recent-best-web.zip", function, "/CodeUri")
        .equal(template.parameter("ReadConcurrency"), function, "/ReservedConcurrentExecutions")
        .equal("${ReadRole.Arn}", function, "/Role")
        .equal("PublishedVersions", function, "/SnapStart/ApplyOn")
        .equal("${ReadLogs}", function, "/LoggingConfig/LogGroup")
        .equal(
            template.parameter("ReadAllowedOrigin"),
            function,
            "/Environment/Variables/RECENT_BEST_HTTP_ALLOWED_ORIGIN")
        .equal(
            template.parameter("TableName"), function, "/Environment/Variables/RECENT_BEST_TABLE")
        .equal(template.parameter("BoardId"), function, "/Environment/Variables/RECENT_BEST_BOARD")
        .equal(template.parameter("ReadRequestsPerSecond"), stage, "/ThrottlingRateLimit")
        .equal(template.parameter("ReadRequestsPerSecond"), stage, "/ThrottlingBurstLimit")
        .equal("2.0", template.properties("BoardIntegration"), "/PayloadFormatVersion")
        .equal("${ReadFunction.Alias}", template.properties("BoardIntegration"), "/IntegrationUri")
        .equal("apigateway.amazonaws.com", permission, "/Principal")
        .equal(
            "arn:aws:execute-api:eu-central-1:123456789012:${BoardApi}/*", permission, "/SourceArn")
        .found();
  }

  /** The read API gets the board, and nothing about any player. */
  static List<String> readRole(DeployedTemplate template) {
    if (!hasReadApi(template)) {
      return List.of();
    }
    Policy policy = Policy.of(template.properties("ReadRole"));
    Complaints complaints = actions(template, policy, Set.of("dynamodb:GetItem"));
    String table = RoleChecks.table(template);
    expect(complaints, policy, true, "dynamodb:GetItem", table, RoleChecks.board(template));
    expect(complaints, policy, false, "dynamodb:GetItem", table, PLAYER);
    expect(complaints, policy, false, "dynamodb:GetItem", table + "-o", RoleChecks.board(template));
    RoleChecks.key(complaints, policy, template);
    return complaints.found();
  }

  /** The board's own changes alone are delivered, until they matter no more. */
  static List<String> publishing(DeployedTemplate template) {
    if (!isPublished(template)) {
      return List.of();
    }
    JsonNode mapping = template.properties("BoardStreamMapping");
    JsonNode function = template.properties("PublishFunction");
    return new Complaints()
        .equal("${PublishFunction.Alias}", mapping, "/FunctionName")
        .equal(
            template.parameter("PublishWindowSeconds"), mapping, "/MaximumBatchingWindowInSeconds")
        .equal(template.parameter("MaximumRecordAgeSeconds"), mapping, "/MaximumRecordAgeInSeconds")
        .equal("1", mapping, "/ParallelizationFactor")
        .equal("-1", mapping, "/MaximumRetryAttempts")
        .equal("${UnpublishedQueue.Arn}", mapping, "/DestinationConfig/OnFailure/Destination")
        .equal(
            "{\"eventName\": [\"MODIFY\", \"INSERT\"], \"dynamodb\": {\"Keys\": {\"event_key\":"
                + " {\"S\": [\"%s\"]}}}}".formatted(RoleChecks.board(template)),
            mapping,
            "/FilterCriteria/Filters/0/Pattern")
        .equal("dev.recentbest.web.PublishHandler::handleRequest", function, "/Handler")
        .equal("${PublishRole.Arn}", function, "/Role")
        .equal("${SiteBucket}", function, "/Environment/Variables/RECENT_BEST_SITE_BUCKET")
        .found();
  }

  /** It writes the site, and reads no row of the table. */
  static List<String> publishRole(DeployedTemplate template) {
    if (!isPublished(template)) {
      return List.of();
    }
    Policy policy = Policy.of(template.properties("PublishRole"));
    Set<String> calls =
        Set.of(
            "s3:GetObject",
            "s3:PutObject",
            "s3:ListBucket",
            "sqs:SendMessage",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams");
    Complaints complaints = actions(template, policy, calls);
    for (String action : List.of("s3:GetObject", "s3:PutObject")) {
      expect(complaints, policy, true, action, "${SiteBucket.Arn}/index.html", PLAYER);
      expect(complaints, policy, false, action, "arn:aws:s3:::other/index.html", PLAYER);
    }
    expect(complaints, policy, false, "s3:ListBucket", "arn:aws:s3:::other", PLAYER);
    expect(complaints, policy, false, "sqs:SendMessage", "${GivenUpQueue.Arn}", PLAYER);
    RoleChecks.key(complaints, policy, template);
    return complaints.found();
  }

  /** The bucket is nobody's but the distribution's, and the page gets its headers. */
  static List<String> site(DeployedTemplate template) {
    if (!isLive(template) && !isPublished(template)) {
      return List.of();
    }
    JsonNode block = template.properties("SiteBucket").path("PublicAccessBlockConfiguration");
    JsonNode distribution = template.properties("SiteDistribution").path("DistributionConfig");
    JsonNode policy = template.properties("SiteBucketPolicy").at("/PolicyDocument/Statement");
    return new Complaints()
        .equal("true", block, "/BlockPublicAcls")
        .equal("true", block, "/BlockPublicPolicy")
        .equal("true", block, "/IgnorePublicAcls")
        .equal("true", block, "/RestrictPublicBuckets")
        .require(policy.size() == 2, "the bucket has one reader")
        .equal("cloudfront.amazonaws.com", policy, "/0/Principal/Service")
        .equal("s3:GetObject", policy, "/0/Action")
        .equal(
            "arn:aws:cloudfront::123456789012:distribution/${SiteDistribution}",
            policy,
            "/0/Condition/StringEquals/AWS:SourceArn")
        .equal("Deny", policy, "/1/Effect")
        .equal("false", policy, "/1/Condition/Bool/aws:SecureTransport")
        .equal("index.html", distribution, "/DefaultRootObject")
        .equal("${SiteAccess.Id}", distribution, "/Origins/0/OriginAccessControlId")
        .equal("${SiteHeaders}", distribution, "/DefaultCacheBehavior/ResponseHeadersPolicyId")
        .equal("true", distribution, "/DefaultCacheBehavior/Compress")
        .equal(isLive(template) ? "/boards/*" : "", distribution, "/CacheBehaviors/0/PathPattern")
        .require(headers(template).equals(wantedHeaders()), "the headers are the page's")
        .found();
  }

  private static Map<String, String> wantedHeaders() {
    Map<String, String> headers = new HashMap<>(PageHeaders.of());
    // The files have it themselves.
    headers.remove("cache-control");
    return headers;
  }

  private static Map<String, String> headers(DeployedTemplate template) {
    JsonNode policy = template.properties("SiteHeaders").path("ResponseHeadersPolicyConfig");
    JsonNode security = policy.path("SecurityHeadersConfig");
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "content-security-policy",
        security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
    headers.put("referrer-policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
    if (security.has("ContentTypeOptions")) {
      headers.put("x-content-type-options", "nosniff");
    }
    policy
        .at("/CustomHeadersConfig/Items")
        .forEach(item -> headers.put(item.path("Header").asText(), item.path("Value").asText()));
    return headers;
  }

  private static Complaints actions(DeployedTemplate template, Policy policy, Set<String> calls) {
    Set<String> actions = new TreeSet<>(calls);
    actions.addAll(LOGS);
    if (!template.parameter("TableKeyArn").isEmpty()) {
      actions.add("kms:Decrypt");
    }
    return new Complaints()
        .require(
            policy.allowedActions().equals(actions),
            "the actions are " + actions + ", found " + policy.allowedActions());
  }
}
