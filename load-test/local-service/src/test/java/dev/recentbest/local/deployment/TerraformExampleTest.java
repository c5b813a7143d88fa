package dev.recentbest.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example for Terraform deploys the function as the template does. */
final class TerraformExampleTest {
  private static final Path EXAMPLE = Path.of("..", "..", "docs", "examples", "recent-best.tf");

  private final DeployedTemplate template =
      DeployedTemplate.of(TemplateChecksTest.template(), Map.of());

  @ParameterizedTest
  @CsvSource({
    "handler, Handler",
    "runtime, Runtime",
    "memory_size, MemorySize",
    "timeout, Timeout",
    "apply_on, /SnapStart/ApplyOn",
    "architectures, /Architectures/0",
    "JAVA_TOOL_OPTIONS, /Environment/Variables/JAVA_TOOL_OPTIONS",
    "RECENT_BEST_BOARD, /Environment/Variables/RECENT_BEST_BOARD"
  })
  void function_isAsInTheTemplate(String argument, String property) {
    assertThat(value(argument)).isEqualTo(text("RollUpFunction", property));
  }

  @ParameterizedTest
  @CsvSource({
    "starting_position, StartingPosition",
    "batch_size, BatchSize",
    "maximum_batching_window_in_seconds, MaximumBatchingWindowInSeconds",
    "parallelization_factor, ParallelizationFactor",
    "maximum_record_age_in_seconds, MaximumRecordAgeInSeconds",
    "maximum_retry_attempts, MaximumRetryAttempts",
    "bisect_batch_on_function_error, BisectBatchOnFunctionError",
    "function_response_types, /FunctionResponseTypes/0"
  })
  void delivery_isAsInTheTemplate(String argument, String property) {
    assertThat(value(argument)).isEqualTo(text("ScoreStreamMapping", property));
  }

  @Test
  void variables_areAmongThoseOfTheTemplate() {
    JsonNode variables = template.properties("RollUpFunction").at("/Environment/Variables");

    assertThat(
            lines().stream()
                .filter(line -> line.matches("[A-Z_]+ += .*"))
                .map(line -> line.substring(0, line.indexOf(' '))))
        .hasSize(4)
        .allMatch(variables::has);
  }

  @Test
  void filters_areThoseOfTheTemplate() {
    List<JsonNode> patterns =
        template
            .properties("ScoreStreamMapping")
            .at("/FilterCriteria/Filters")
            .valueStream()
            .map(filter -> json(filter.path("Pattern").asText()))
            .toList();

    assertThat(
            lines().stream()
                .filter(line -> line.startsWith("{\"eventName\""))
                .map(TerraformExampleTest::json))
        .containsExactlyElementsOf(patterns);
  }

  private String text(String resource, String property) {
    String pointer = property.startsWith("/") ? property : "/" + property;
    return template.properties(resource).at(pointer).asText();
  }

  /** What an argument is set to, without quotes and brackets. */
  private static String value(String argument) {
    return lines().stream()
        .filter(line -> line.matches(argument + " += .*"))
        .map(line -> line.substring(line.indexOf('=') + 1).replaceAll("^[ \\[\"]+|[\"\\]]+$", ""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + argument + " in " + EXAMPLE));
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(EXAMPLE).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new AssertionError("must be readable: " + EXAMPLE, e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("must be JSON: " + text, e);
    }
  }
}
