package dev.recentbest.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.metrics.BoardMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for operators speaks of what is deployed, of all of it and of nothing else. */
final class OperationsPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");

  private final DeployedTemplate template =
      DeployedTemplate.of(
          TemplateChecksTest.template(),
          Map.of(
              "IdentityPoolId",
              "eu-central-1:00000000-0000-0000-0000-000000000000",
              "AuditSchedule",
              "rate(1 hour)",
              "ReadApi",
              "http-api",
              "Site",
              "published"));

  @Test
  void parameters_allOfThem_areListedWithTheirDefaults() {
    Set<String> expected =
        DeployedTemplate.of(TemplateChecksTest.template(), Map.of())
            .parameters()
            .entrySet()
            .stream()
            .map(
                each ->
                    "`"
                        + each.getKey()
                        + "` | "
                        + (each.getValue().isEmpty() ? "" : "`" + each.getValue() + "`"))
            .collect(Collectors.toSet());

    assertThat(rows("Parameters", 2)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void roles_allOfThem_areExplained() {
    assertThat(rows("Roles", 1))
        .containsExactlyInAnyOrderElementsOf(quoted(template.ofType("AWS::IAM::Role").keySet()));
  }

  @Test
  void alarms_allOfThem_areExplained() {
    assertThat(rows("Alarms", 1))
        .containsExactlyInAnyOrderElementsOf(
            quoted(template.ofType("AWS::CloudWatch::Alarm").keySet()));
  }

  @Test
  void metrics_allOfThem_areListed() {
    assertThat(rows("Metrics", 3))
        .containsExactlyElementsOf(
            Arrays.stream(BoardMetric.values())
                .map(
                    metric ->
                        "`%s` | %s | %s"
                            .formatted(metric.metricName(), metric.unit(), metric.meaning()))
                .toList());
  }

  /** The first cells of each row in a section's table, its head left out. */
  private static List<String> rows(String section, int cells) {
    return lines()
        .dropWhile(line -> !line.equals("## " + section))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> String.join(" | ", cells(line).subList(0, cells)))
        .toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
  }

  private static Stream<String> lines() {
    try {
      return Files.readAllLines(PAGE).stream();
    } catch (IOException e) {
      throw new AssertionError("must be readable: " + PAGE, e);
    }
  }

  private static List<String> quoted(Set<String> names) {
    return names.stream().map(name -> "`" + name + "`").toList();
  }
}
