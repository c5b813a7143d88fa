package dev.recentbest.local.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recentbest.rollup.metrics.BoardMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The alarms and the dashboard: all of them, on metrics that there are. */
final class WatchChecks {
  private static final String GIVEN_UP = "QueueName=${GivenUpQueue.QueueName}";
  private static final String SET_ASIDE = "QueueName=${SetAsideQueue.QueueName}";
  private static final String FUNCTION = "FunctionName=${RollUpFunction}";
  private static final String NEW_VERSION =
      FUNCTION
          + " Resource=${RollUpFunction}:live ExecutedVersion=${RollUpFunction.Version.Version}";

  /** What AWS itself measures, with the name of what it stands for. */
  private static final Map<String, Set<String>> AWS_METRICS =
      Map.of(
          "AWS/Lambda FunctionName",
          Set.of("IteratorAge", "Errors", "Throttles", "Invocations", "Duration"),
          "AWS/SQS QueueName",
          Set.of("ApproximateNumberOfMessagesVisible"),
          "AWS/ApiGateway ApiId",
          Set.of("Count", "4xx", "5xx"),
          "AWS/DynamoDB TableName",
          Set.of("ConsumedWriteCapacityUnits", "WriteThrottleEvents"));

  private static final Set<String> OURS =
      Arrays.stream(BoardMetric.values()).map(BoardMetric::metricName).collect(Collectors.toSet());

  private static final Set<String> ALARM_PROPERTIES =
      Set.of(
          "AlarmName",
          "AlarmDescription",
          "Namespace",
          "MetricName",
          "Dimensions",
          "Statistic",
          "Period",
          "EvaluationPeriods",
          "Threshold",
          "ComparisonOperator",
          "TreatMissingData");

  private static final Set<String> STATISTICS = Set.of("Sum", "Maximum");

  private WatchChecks() {}

  /** Each alarm, in one line: what is watched, how, and what is too much. */
  static List<String> alarms(DeployedTemplate template) {
    String board = "Board=" + template.parameter("BoardId");
    String lostRaces = template.parameter("MaximumLostRaces");
    String visible = "AWS/SQS ApproximateNumberOfMessagesVisible Maximum 60s x 1 > 0 notBreaching ";
    Map<String, String> expected =
        new HashMap<>(
            Map.of(
                "IteratorAgeAlarm",
                "AWS/Lambda IteratorAge Maximum 60s x 3 > 60000 notBreaching " + FUNCTION,
                "GivenUpAlarm",
                visible + GIVEN_UP,
                "SetAsideAlarm",
                visible + SET_ASIDE,
                "ErrorsAlarm",
                "AWS/Lambda Errors Sum 60s x 3 > 0 notBreaching " + FUNCTION,
                "ThrottlesAlarm",
                "AWS/Lambda Throttles Sum 60s x 3 > 0 notBreaching " + FUNCTION,
                "LostRacesAlarm",
                "RecentBest LostRaces Sum 300s x 3 > " + lostRaces + " notBreaching " + board,
                "NotExactAlarm",
                "RecentBest NotExact Maximum 300s x 3 > 0 ignore " + board,
                "NewVersionErrorsAlarm",
                "AWS/Lambda Errors Sum 60s x 1 > 0 notBreaching " + NEW_VERSION));
    expected.put(
        "FailedBatchesAlarm", "RecentBest FailedBatches Sum 60s x 3 > 0 notBreaching " + board);
    if (OperationChecks.hasAudit(template)) {
      expected.put(
          "AuditDifferencesAlarm",
          "RecentBest AuditDifferences Maximum 300s x 1 > 0 ignore " + board);
      expected.put(
          "AuditErrorsAlarm",
          "AWS/Lambda Errors Sum 300s x 1 > 0 ignore FunctionName=${AuditFunction}");
    }
    expected.putAll(ofReaders(template));
    Map<String, JsonNode> alarms = template.ofType("AWS::CloudWatch::Alarm");
    Complaints complaints = new Complaints();
    complaints.require(alarms.keySet().equals(expected.keySet()), "all alarms are there");
    alarms.forEach(
        (name, alarm) -> {
          complaints.require(
              line(alarm).equals(expected.get(name)), name + " is " + expected.get(name));
          complaints.fields(properties(name, template), alarm, "");
          complaints.require(tells(name, alarm, template), name + " tells the topic, if any");
        });
    return complaints.found();
  }

  private static Map<String, String> ofReaders(DeployedTemplate template) {
    Map<String, String> expected = new HashMap<>();
    String lambda = "AWS/Lambda %s Sum 60s x 3 > 0 notBreaching FunctionName=${%s}";
    if (WebChecks.hasReadApi(template)) {
      expected.put(
          "ReadErrorsAlarm", "AWS/ApiGateway 5xx Sum 60s x 3 > 0 notBreaching ApiId=${BoardApi}");
      expected.put("ReadThrottlesAlarm", lambda.formatted("Throttles", "ReadFunction"));
    }
    if (WebChecks.isPublished(template)) {
      expected.put("PublishErrorsAlarm", lambda.formatted("Errors", "PublishFunction"));
      expected.put("PublishThrottlesAlarm", lambda.formatted("Throttles", "PublishFunction"));
      expected.put(
          "UnpublishedAlarm",
          "AWS/SQS ApproximateNumberOfMessagesVisible Maximum 60s x 1 > 0 notBreaching"
              + " QueueName=${UnpublishedQueue.QueueName}");
    }
    return expected;
  }

  private static Set<String> properties(String name, DeployedTemplate template) {
    Set<String> properties = new HashSet<>(ALARM_PROPERTIES);
    if (!topic(name, template).isEmpty()) {
      properties.addAll(Set.of("AlarmActions", "OKActions"));
    }
    return properties;
  }

  private static String line(JsonNode alarm) {
    List<String> words = new ArrayList<>();
    words.add(alarm.path("Namespace").asText());
    words.add(alarm.path("MetricName").asText());
    words.add(alarm.path("Statistic").asText());
    words.add(alarm.path("Period").asText() + "s");
    words.add("x " + alarm.path("EvaluationPeriods").asText());
    words.add(
        alarm.path("ComparisonOperator").asText().replace("GreaterThanThreshold", ">")
            + " "
            + alarm.path("Threshold").asText());
    words.add(alarm.path("TreatMissingData").asText());
    for (JsonNode dimension : alarm.path("Dimensions")) {
      words.add(dimension.path("Name").asText() + "=" + dimension.path("Value").asText());
    }
    return String.join(" ", words);
  }

  private static boolean tells(String name, JsonNode alarm, DeployedTemplate template) {
    String topic = topic(name, template);
    return alarm.at("/AlarmActions/0").asText().equals(topic)
        && alarm.at("/OKActions/0").asText().equals(topic);
  }

  /** The deployment alone watches the new version. */
  private static String topic(String name, DeployedTemplate template) {
    return name.equals("NewVersionErrorsAlarm") ? "" : template.parameter("AlarmTopicArn");
  }

  /** The dashboard is JSON, shows only metrics that there are, and all of the board's. */
  static List<String> dashboard(DeployedTemplate template) {
    Complaints complaints = new Complaints();
    Set<String> shown = new HashSet<>();
    Set<String> shownOf = new HashSet<>();
    try {
      JsonNode body =
          new JsonMapper()
              .readTree(template.properties("BoardDashboard").path("DashboardBody").asText());
      for (JsonNode widget : body.path("widgets")) {
        complaints.require(
            widget.at("/properties/region").asText().equals("eu-central-1"),
            "a widget is about the stack's region");
        complaints.require(
            STATISTICS.contains(widget.at("/properties/stat").asText()),
            "a widget has a statistic");
        for (JsonNode metric : widget.at("/properties/metrics")) {
          complaints.require(isKnown(metric, template), "a known metric is shown: " + metric);
          shown.add(metric.path(1).asText());
          shownOf.add(metric.path(3).asText());
        }
      }
    } catch (JsonProcessingException e) {
      complaints.require(false, "the body is JSON: " + e.getOriginalMessage());
    }
    return complaints
        .require(shown.containsAll(OURS), "all metrics of the board are shown")
        .require(
            shownOf.contains("${BoardApi}") == WebChecks.hasReadApi(template),
            "reads over HTTP are shown if there are any")
        .require(
            shownOf.contains("${PublishFunction}") == WebChecks.isPublished(template),
            "publications are shown if there are any")
        .found();
  }

  private static boolean isKnown(JsonNode metric, DeployedTemplate template) {
    String namespace = metric.path(0).asText();
    String name = metric.path(1).asText();
    String dimension = metric.path(2).asText();
    if (namespace.equals(BoardMetric.NAMESPACE)) {
      return OURS.contains(name)
          && dimension.equals(BoardMetric.DIMENSION)
          && metric.path(3).asText().equals(template.parameter("BoardId"));
    }
    return AWS_METRICS.getOrDefault(namespace + " " + dimension, Set.of()).contains(name);
  }
}
