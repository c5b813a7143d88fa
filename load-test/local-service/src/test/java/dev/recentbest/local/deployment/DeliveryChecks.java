package dev.recentbest.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recentbest.rollup.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How records reach the function, where they go that do not, and where its lines go. */
final class DeliveryChecks {
  /** How long a record may still matter after its play has left the window. */
  private static final Duration AGE_BEYOND_WINDOW = Duration.ofMinutes(10);

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
          "FunctionResponseTypes",
          "DestinationConfig",
          "FilterCriteria");

  private DeliveryChecks() {}

  /** Every record is delivered until it cannot matter, and none is lost without a trace. */
  static List<String> mapping(DeployedTemplate template) {
    JsonNode mapping = template.properties("ScoreStreamMapping");
    String existing = template.parameter("ExistingStreamArn");
    String stream = existing.isEmpty() ? "${ScoreTable.StreamArn}" : existing;
    return new Complaints()
        .fields(MAPPING_PROPERTIES, mapping, "")
        .equal("FirstBoard", template.resource("ScoreStreamMapping"), "/DependsOn")
        .equal(stream, mapping, "/EventSourceArn")
        .equal("${RollUpFunction.Alias}", mapping, "/FunctionName")
        .equal("1000", mapping, "/BatchSize")
        .equal("1", mapping, "/MaximumBatchingWindowInSeconds")
        .equal("1", mapping, "/ParallelizationFactor")
        .equal(template.parameter("StartingPosition"), mapping, "/StartingPosition")
        .equal(Long.toString(recordAge().toSeconds()), mapping, "/MaximumRecordAgeInSeconds")
        .equal("-1", mapping, "/MaximumRetryAttempts")
        .equal("true", mapping, "/BisectBatchOnFunctionError")
        .equal("ReportBatchItemFailures", mapping, "/FunctionResponseTypes/0")
        .equal("${GivenUpQueue.Arn}", mapping, "/DestinationConfig/OnFailure/Destination")
        .found();
  }

  private static Duration recordAge() {
    Settings defaults = Settings.read(Map.of(), Map.of(), Map.of());
    return defaults.merging().rules().window().plus(AGE_BEYOND_WINDOW);
  }

  /** What is laid aside waits for two weeks, the longest that SQS keeps a message. */
  static List<String> queues(DeployedTemplate template) {
    Complaints complaints = new Complaints();
    for (JsonNode queue : template.ofType("AWS::SQS::Queue").values()) {
      complaints
          .fields(Set.of("MessageRetentionPeriod", "SqsManagedSseEnabled"), queue, "")
          .equal("1209600", queue, "/MessageRetentionPeriod")
          .equal("true", queue, "/SqsManagedSseEnabled");
    }
    return complaints.found();
  }

  /** Logs do not pile up. */
  static List<String> logs(DeployedTemplate template) {
    Complaints complaints = new Complaints();
    for (JsonNode group : template.ofType("AWS::Logs::LogGroup").values()) {
      complaints.equal(template.parameter("LogRetentionDays"), group, "/RetentionInDays");
    }
    return complaints.found();
  }
}
