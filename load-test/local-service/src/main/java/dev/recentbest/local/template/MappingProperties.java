package dev.recentbest.local.template;

import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.mapping.filter.FilterCriteria;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads the properties of an event source mapping. */
final class MappingProperties {
  /** How CloudFormation writes that there is no limit. */
  private static final int NO_LIMIT = -1;

  private static final List<String> UNKNOWN_HERE =
      List.of("TumblingWindowInSeconds", "StartingPositionTimestamp");

  /**
   * All properties of a mapping, and of what is read in them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html">AWS::Lambda::EventSourceMapping</a>
   */
  private static final KnownNames PROPERTIES =
      KnownNames.of(
          "AWS::Lambda::EventSourceMapping",
          List.of(
              "BatchSize",
              "BisectBatchOnFunctionError",
              "FilterCriteria",
              "FunctionResponseTypes",
              "MaximumBatchingWindowInSeconds",
              "MaximumRecordAgeInSeconds",
              "MaximumRetryAttempts",
              "ParallelizationFactor",
              "StartingPosition",
              "StartingPositionTimestamp",
              "TumblingWindowInSeconds"),
          List.of(
              "AmazonManagedKafkaEventSourceConfig",
              "DestinationConfig",
              "DocumentDBEventSourceConfig",
              "Enabled",
              "EventSourceArn",
              "FunctionName",
              "KmsKeyArn",
              "LoggingConfig",
              "MetricsConfig",
              "ProvisionedPollerConfig",
              "Queues",
              "ScalingConfig",
              "SelfManagedEventSource",
              "SelfManagedKafkaEventSourceConfig",
              "SourceAccessConfigurations",
              "Tags",
              "Topics"));

  private static final KnownNames FILTERS =
      KnownNames.of("a filter criteria", List.of("Filters"), List.of());
  private static final KnownNames FILTER = KnownNames.of("a filter", List.of("Pattern"), List.of());

  private final TemplateValue properties;

  private MappingProperties(TemplateValue properties) {
    this.properties = properties;
  }

  static MappingSettings read(TemplateValue properties) {
    PROPERTIES.check(properties);
    for (String name : UNKNOWN_HERE) {
      properties
          .find(name)
          .ifPresent(
              value -> {
                throw value.wrong("does nothing for a stream that is read here: leave it out");
              });
    }
    return new MappingProperties(properties).read();
  }

  private MappingSettings read() {
    MappingSettings settings =
        MappingSettings.defaults(startingPosition(properties.get("StartingPosition")));
    settings = with(settings, "BatchSize", this::batchSize);
    settings = with(settings, "MaximumBatchingWindowInSeconds", this::window);
    settings = with(settings, "ParallelizationFactor", this::factor);
    settings = with(settings, "MaximumRecordAgeInSeconds", this::recordAge);
    settings = with(settings, "MaximumRetryAttempts", this::retries);
    settings = with(settings, "BisectBatchOnFunctionError", this::bisect);
    settings = with(settings, "FunctionResponseTypes", this::responseTypes);
    return with(settings, "FilterCriteria", this::filters);
  }

  /** What one property makes of the settings. */
  private interface Change {
    MappingSettings apply(MappingSettings settings, TemplateValue value);
  }

  private MappingSettings with(MappingSettings settings, String name, Change change) {
    Optional<TemplateValue> value = properties.find(name);
    return value.isEmpty()
        ? settings
        : inRange(value.get(), () -> change.apply(settings, value.get()));
  }

  /** The settings know their ranges; the template knows the line. */
  private static MappingSettings inRange(TemplateValue value, Supplier<MappingSettings> changed) {
    try {
      return changed.get();
    } catch (IllegalArgumentException e) {
      throw value.wrong(String.valueOf(e.getMessage()));
    }
  }

  private MappingSettings batchSize(MappingSettings settings, TemplateValue value) {
    return settings.withBatchSize(value.wholeNumber());
  }

  private MappingSettings window(MappingSettings settings, TemplateValue value) {
    return settings.withMaximumBatchingWindow(Duration.ofSeconds(value.wholeNumber()));
  }

  private MappingSettings factor(MappingSettings settings, TemplateValue value) {
    return settings.withParallelizationFactor(value.wholeNumber());
  }

  private MappingSettings recordAge(MappingSettings settings, TemplateValue value) {
    int seconds = value.wholeNumber();
    return settings.withMaximumRecordAge(
        seconds == NO_LIMIT ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
  }

  private MappingSettings retries(MappingSettings settings, TemplateValue value) {
    int attempts = value.wholeNumber();
    return settings.withMaximumRetryAttempts(
        attempts == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(attempts));
  }

  private MappingSettings bisect(MappingSettings settings, TemplateValue value) {
    return settings.withBisectBatchOnFunctionError(value.flag());
  }

  private MappingSettings responseTypes(MappingSettings settings, TemplateValue value) {
    for (TemplateValue type : value.items()) {
      if (!type.text().equals("ReportBatchItemFailures")) {
        throw type.wrong("must be ReportBatchItemFailures, found \"" + type.text() + "\"");
      }
    }
    return settings.withReportBatchItemFailures(!value.items().isEmpty());
  }

  private MappingSettings filters(MappingSettings settings, TemplateValue value) {
    FILTERS.check(value);
    List<TemplateValue> filters = value.get("Filters").items();
    filters.forEach(FILTER::check);
    List<String> patterns = filters.stream().map(each -> each.get("Pattern").text()).toList();
    // Refused here, with its line, rather than when the mapping starts.
    FilterCriteria.read(patterns);
    return settings.withFilterPatterns(patterns);
  }

  private static StartingPosition startingPosition(TemplateValue value) {
    String text = value.text();
    return Arrays.stream(StartingPosition.values())
        .filter(position -> position.name().equals(text))
        .findFirst()
        .orElseThrow(() -> value.wrong("must be TRIM_HORIZON or LATEST, found \"" + text + "\""));
  }
}
