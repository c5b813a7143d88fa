package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.http.page.PageHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page's bucket, and the distribution before it: nothing unless it is asked for. */
final class SiteChecks {
  private SiteChecks() {}

  /** The bucket is nobody's but the distribution's. */
  static List<String> bucket(DeployedTemplate template) {
    if (!isMade(template)) {
      return List.of();
    }
    JsonNode bucket = template.properties("SiteBucket");
    JsonNode policy = template.properties("SiteBucketPolicy");
    JsonNode statements = policy.at("/PolicyDocument/Statement");
    Complaints complaints =
        new Complaints()
            .equal("Retain", template.resource("SiteBucket"), "/DeletionPolicy")
            .fields(
                Set.of("PublicAccessBlockConfiguration", "OwnershipControls", "BucketEncryption"),
                bucket,
                "")
            .equal("BucketOwnerEnforced", bucket, "/OwnershipControls/Rules/0/ObjectOwnership")
            .equal("${SiteBucket}", policy, "/Bucket")
            .require(statements.size() == 2, "the bucket has one reader");
    for (String way :
        List.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
      complaints.equal("true", bucket, "/PublicAccessBlockConfiguration/" + way);
    }
    reader(complaints, statements.path(0));
    JsonNode inTheClear = statements.path(1);
    return complaints
        .equal("Deny", inTheClear, "/Effect")
        .equal("*", inTheClear, "/Principal")
        .equal("s3:*", inTheClear, "/Action")
        .equal("false", inTheClear, "/Condition/Bool/aws:SecureTransport")
        .found();
  }

  private static void reader(Complaints complaints, JsonNode statement) {
    complaints
        .equal("Allow", statement, "/Effect")
        .fields(Set.of("Service"), statement, "/Principal")
        .equal("cloudfront.amazonaws.com", statement, "/Principal/Service")
        .equal("s3:GetObject", statement, "/Action")
        .equal("${SiteBucket.Arn}/*", statement, "/Resource")
        .fields(Set.of("StringEquals"), statement, "/Condition")
        .fields(Set.of("AWS:SourceArn"), statement, "/Condition/StringEquals")
        .equal(
            "arn:aws:cloudfront::123456789012:distribution/${SiteDistribution}",
            statement,
            "/Condition/StringEquals/AWS:SourceArn");
  }

  /** The files come by TLS, signed for, with the page's headers; a live page's boards beside. */
  static List<String> site(DeployedTemplate template) {
    if (!isMade(template)) {
      return List.of();
    }
    JsonNode distribution = template.properties("SiteDistribution").path("DistributionConfig");
    JsonNode access = template.properties("SiteAccess").path("OriginAccessControlConfig");
    boolean isLive = WebChecks.isLive(template);
    Complaints complaints =
        new Complaints()
            .equal("s3", access, "/OriginAccessControlOriginType")
            .equal("always", access, "/SigningBehavior")
            .equal("sigv4", access, "/SigningProtocol")
            .equal("index.html", distribution, "/DefaultRootObject")
            .equal("403", distribution, "/CustomErrorResponses/0/ErrorCode")
            .equal("1", distribution, "/CustomErrorResponses/0/ErrorCachingMinTTL")
            .equal("503", distribution, "/CustomErrorResponses/1/ErrorCode")
            .equal("1", distribution, "/CustomErrorResponses/1/ErrorCachingMinTTL")
            .require(
                distribution.path("Origins").size() == (isLive ? 2 : 1), "the origins are known")
            .equal("${SiteBucket.RegionalDomainName}", distribution, "/Origins/0/DomainName")
            .equal("${SiteAccess.Id}", distribution, "/Origins/0/OriginAccessControlId")
            .equal("${SiteHeaders}", distribution, "/DefaultCacheBehavior/ResponseHeadersPolicyId")
            .require(
                distribution.path("CacheBehaviors").size() == (isLive ? 1 : 0),
                "only a live page's boards come from elsewhere");
    behaviour(complaints, distribution.path("DefaultCacheBehavior"), "files");
    if (isLive) {
      live(complaints, distribution);
    }
    cache(complaints, template);
    return complaints
        .require(headers(template).equals(wantedHeaders()), "the headers are the page's")
        .found();
  }

  private static void live(Complaints complaints, JsonNode distribution) {
    complaints
        .equal(
            "${BoardApi}.execute-api.eu-central-1.amazonaws.com",
            distribution,
            "/Origins/1/DomainName")
        .equal("https-only", distribution, "/Origins/1/CustomOriginConfig/OriginProtocolPolicy")
        .equal("/boards/*", distribution, "/CacheBehaviors/0/PathPattern");
    behaviour(complaints, distribution.at("/CacheBehaviors/0"), "boards");
  }

  private static void behaviour(Complaints complaints, JsonNode behaviour, String origin) {
    complaints
        .equal(origin, behaviour, "/TargetOriginId")
        .equal("redirect-to-https", behaviour, "/ViewerProtocolPolicy")
        .equal("true", behaviour, "/Compress")
        .equal("${SiteCache}", behaviour, "/CachePolicyId");
  }

  /** What is cached is told apart by what is asked for, and kept no longer than it says itself. */
  private static void cache(Complaints complaints, DeployedTemplate template) {
    JsonNode policy = template.properties("SiteCache").path("CachePolicyConfig");
    JsonNode queries =
        policy.at("/ParametersInCacheKeyAndForwardedToOrigin/QueryStringsConfig/QueryStrings");
    complaints
        .equal("0", policy, "/MinTTL")
        .equal("0", policy, "/DefaultTTL")
        .require(
            Policy.texts(queries).collect(Collectors.toSet()).equals(Set.of("k", "window")),
            "boards of other ranks or windows are cached apart");
  }

  private static boolean isMade(DeployedTemplate template) {
    return WebChecks.isLive(template) || WebChecks.isPublished(template);
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
}
