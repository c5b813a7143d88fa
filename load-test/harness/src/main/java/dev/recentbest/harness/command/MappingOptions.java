package dev.recentbest.harness.command;

import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.local.template.TemplateException;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.mapping.filter.FilterCriteria;
import dev.recentbest.rollup.settings.Durations;
import dev.recentbest.rollup.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How a command's table is made and its stream delivered: as the template says, each setting to be
 * replaced by an option. A picocli mixin.
 */
public final class MappingOptions {
  private static final String NONE = "none";

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "The CloudFormation template with the table and the mapping (default: the one that is deployed).")
  private @Nullable Path template;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "The most records the function gets at once, 1 to 10000 (default: template).")
  private @Nullable Integer batchSize;

  @Option(
      names = "--batch-window",
      paramLabel = "DURATION",
      description =
          "How long a batch is kept open for more records, 0s to 300s (default: template).")
  private @Nullable String batchWindow;

  @Option(
      names = "--parallelization-factor",
      paramLabel = "N",
      description = "How many batches of a shard may be in flight, 1 to 10 (default: template).")
  private @Nullable Integer parallelizationFactor;

  @Option(
      names = "--starting-position",
      paramLabel = "POSITION",
      description =
          "Where a mapping without checkpoints begins, TRIM_HORIZON or LATEST (default: template).")
  private @Nullable StartingPosition startingPosition;

  @Option(
      names = "--record-age",
      paramLabel = "DURATION",
      description =
          "How old records may grow before they are given up, 1m to 7d, or none (default: template).")
  private @Nullable String recordAge;

  @Option(
      names = "--retry-attempts",
      paramLabel = "N",
      description =
          "How often a failed batch is tried again, 0 to 10000, or none for no limit (default: template).")
  private @Nullable String retryAttempts;

  @Option(
      names = "--bisect",
      negatable = true,
      description = "Whether a failed batch is cut in halves (default: template).")
  private @Nullable Boolean bisect;

  @Option(
      names = "--report-batch-item-failures",
      negatable = true,
      description =
          "Whether the function's answer is read; if not, every answer is a success (default: template).")
  private @Nullable Boolean reportBatchItemFailures;

  @Option(
      names = "--filter",
      paramLabel = "PATTERN",
      description =
          "An event pattern that a record must match, up to 5 times, instead of the template's; or none.")
  private @Nullable List<String> filters;

  @Option(
      names = "--poll-interval",
      paramLabel = "DURATION",
      description = "How often an idle shard is polled, up to 5m (default: 250ms, as on AWS).")
  private @Nullable String pollInterval;

  /**
   * A service by the template and these options: embedded, in memory, on any free port, unless that
   * is changed.
   *
   * @throws CommandFailure when the template cannot be read, or an option not be used
   */
  public LocalServiceSettings service(Settings function) {
    return service(function, UnaryOperator.identity());
  }

  /**
   * The same for a command that delivers otherwise than the template says, unless told to.
   *
   * @param own what the command makes of the template's settings
   * @throws CommandFailure when the template cannot be read, or an option not be used
   */
  public LocalServiceSettings service(Settings function, UnaryOperator<MappingSettings> own) {
    try {
      LocalServiceSettings service =
          LocalServiceSettings.of(
              function,
              template == null ? ServiceTemplate.bundled() : ServiceTemplate.read(template));
      return service.withMapping(over(own.apply(service.mapping())));
    } catch (TemplateException e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Settings with those replaced for which there is an option.
   *
   * @throws CommandFailure when one cannot be used
   */
  public MappingSettings over(MappingSettings settings) {
    Overriding changed = new Overriding(settings);
    changed.by("--batch-size", batchSize, (each, size) -> each.withBatchSize(size));
    changed.by(
        "--batch-window",
        batchWindow,
        (each, window) -> each.withMaximumBatchingWindow(duration(window)));
    changed.by(
        "--parallelization-factor",
        parallelizationFactor,
        (each, factor) -> each.withParallelizationFactor(factor));
    changed.by(
        "--starting-position",
        startingPosition,
        (each, position) -> each.withStartingPosition(position));
    changed.by("--record-age", recordAge, (each, age) -> each.withMaximumRecordAge(age(age)));
    changed.by(
        "--retry-attempts",
        retryAttempts,
        (each, attempts) -> each.withMaximumRetryAttempts(attempts(attempts)));
    changed.by("--bisect", bisect, (each, flag) -> each.withBisectBatchOnFunctionError(flag));
    changed.by(
        "--report-batch-item-failures",
        reportBatchItemFailures,
        (each, flag) -> each.withReportBatchItemFailures(flag));
    changed.by("--filter", filters, (each, patterns) -> each.withFilterPatterns(checked(patterns)));
    changed.by(
        "--poll-interval",
        pollInterval,
        (each, interval) -> each.withPollInterval(duration(interval)));
    return changed.settings;
  }

  /** What an option makes of the settings. */
  private interface Change<T> {
    MappingSettings apply(MappingSettings settings, T value);
  }

  private static final class Overriding {
    private MappingSettings settings;

    Overriding(MappingSettings settings) {
      this.settings = settings;
    }

    <T> void by(String option, @Nullable T value, Change<T> change) {
      if (value == null) {
        return;
      }
      try {
        settings = change.apply(settings, value);
      } catch (IllegalArgumentException e) {
        throw new CommandFailure(
            ExitCode.WRONG_INPUT,
            "%s %s cannot be used: %s".formatted(option, value, e.getMessage()));
      }
    }
  }

  private static Optional<Duration> age(String text) {
    return text.equals(NONE) ? Optional.empty() : Optional.of(duration(text));
  }

  private static OptionalInt attempts(String text) {
    if (text.equals(NONE)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a whole number, or none", e);
    }
  }

  private static Duration duration(String text) {
    return Durations.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("must be a duration such as 500ms, 90s or PT15M"));
  }

  /** Refuses here, with the option's name, what the mapping would refuse when it starts. */
  private static List<String> checked(List<String> patterns) {
    List<String> wanted = patterns.equals(List.of(NONE)) ? List.of() : patterns;
    FilterCriteria.read(wanted);
    return wanted;
  }
}
