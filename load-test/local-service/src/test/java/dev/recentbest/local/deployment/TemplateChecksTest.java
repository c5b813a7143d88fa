package dev.recentbest.local.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The template passes every check; each fault of it is caught by the check that is for it. */
final class TemplateChecksTest {
  private static final String LINTED = "cfn-lint";

  private static final Map<String, Function<DeployedTemplate, List<String>>> CHECKS =
      Map.ofEntries(
          Map.entry("inventory", ResourceChecks::inventory),
          Map.entry("table", ResourceChecks::table),
          Map.entry("function", FunctionChecks::function),
          Map.entry("settings", FunctionChecks::settings),
          Map.entry("mapping", DeliveryChecks::mapping),
          Map.entry("queues", DeliveryChecks::queues),
          Map.entry("logs", DeliveryChecks::logs),
          Map.entry("filters", FilterCheck::complaints),
          Map.entry("alarms", WatchChecks::alarms),
          Map.entry("dashboard", WatchChecks::dashboard),
          Map.entry("function role", RoleChecks::function),
          Map.entry("game client role", RoleChecks::gameClient),
          Map.entry("reader role", RoleChecks::reader),
          Map.entry("first board", OperationChecks::firstBoard),
          Map.entry("first board role", OperationChecks::firstBoardRole),
          Map.entry("audit", OperationChecks::audit),
          Map.entry("audit role", OperationChecks::auditRole),
          Map.entry("read api", WebChecks::readApi),
          Map.entry("read role", WebChecks::readRole),
          Map.entry("publishing", PublishChecks::publishing),
          Map.entry("publish role", PublishChecks::publishRole),
          Map.entry("bucket", SiteChecks::bucket),
          Map.entry("site", SiteChecks::site));

  /** Ways to deploy, which between them make every condition true and false. */
  private static final List<Map<String, String>> DEPLOYMENTS =
      List.of(
          Map.of(),
          Map.of(
              "ExistingStreamArn",
              "arn:aws:dynamodb:eu-central-1:123456789012:table/games/stream/2026-01-01T00:00:00.000",
              "TableName",
              "games",
              "BoardId",
              "week",
              "Slack",
              "7",
              "StartingPosition",
              "LATEST",
              "AuditSchedule",
              "rate(1 hour)",
              "Archives",
              "true",
              "Metrics",
              "cloudwatch"),
          Map.of(
              "TableKeyArn",
              "arn:aws:kms:eu-central-1:123456789012:key/1",
              "SubnetIds",
              "subnet-1,subnet-2",
              "IdentityPoolId",
              "eu-central-1:00000000-0000-0000-0000-000000000000",
              "ReaderPrincipalArn",
              "arn:aws:iam::123456789012:role/app",
              "AlarmTopicArn",
              "arn:aws:sns:eu-central-1:123456789012:pager",
              "TableDeletionProtection",
              "false",
              "LogRetentionDays",
              "7",
              "MaximumLostRaces",
              "5",
              "DeploymentType",
              "AllAtOnce",
              "AuditSchedule",
              "cron(15 3 * * ? *)"),
          Map.of(
              "ReadApi",
              "http-api",
              "Site",
              "published",
              "ReadConcurrency",
              "7",
              "ReadAllowedOrigin",
              "https://game.example",
              "PublishWindowSeconds",
              "5"),
          Map.of(
              "Site",
              "live",
              "ReadRequestsPerSecond",
              "50",
              "TableKeyArn",
              "arn:aws:kms:eu-central-1:123456789012:key/1"));

  private static final List<DeployedTemplate> SOUND =
      DEPLOYMENTS.stream().map(given -> DeployedTemplate.of(template(), given)).toList();

  /**
   * A fault, made in a sound template.
   *
   * @param fault what is wrong
   * @param replace a text that stands in the template once
   * @param with what it becomes
   * @param caughtBy the check that has to catch it
   */
  record Broken(String fault, String replace, String with, String caughtBy) {
    String in(String template) {
      return template.replace(replace, with);
    }

    @Override
    public String toString() {
      return fault + ": " + caughtBy;
    }
  }

  static Stream<String> checks() {
    return CHECKS.keySet().stream().sorted();
  }

  static List<Broken> faults() {
    try (InputStream stream = resource("broken-templates.yaml")) {
      Object cases = new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
      return ((List<?>) cases).stream().map(each -> broken((Map<?, ?>) each)).toList();
    } catch (IOException e) {
      throw new AssertionError("must be readable: broken-templates.yaml", e);
    }
  }

  static Stream<Broken> ownFaults() {
    return faults().stream().filter(broken -> !broken.caughtBy().startsWith(LINTED));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void check_soundTemplate_passesHoweverItIsDeployed(String check) {
    assertThat(SOUND.stream().flatMap(deployed -> complaints(check, deployed).stream())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ownFaults")
  void check_brokenTemplate_isCaughtByTheCheckThatIsForIt(Broken broken) {
    String template = broken.in(template());

    assertThat(DEPLOYMENTS)
        .anyMatch(
            given ->
                !complaints(broken.caughtBy(), DeployedTemplate.of(template, given)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_inTheTemplate_changesOnePlace(Broken broken) {
    String template = template();

    assertThat(template.split(Pattern.quote(broken.replace()), -1)).hasSize(2);
    assertThat(broken.in(template)).isNotEqualTo(template);
  }

  @Test
  void deployments_betweenThem_makeEveryResourceAndLeaveOut() {
    List<Set<String>> made = SOUND.stream().map(deployed -> deployed.resources().keySet()).toList();

    assertThat(made.get(0))
        .contains("ScoreTable")
        .doesNotContain(
            "GameClientRole", "AuditFunction", "ReadFunction", "SiteBucket", "PublishFunction");
    assertThat(made.get(1)).doesNotContain("ScoreTable");
    assertThat(made.get(2)).contains("ScoreTable", "GameClientRole", "AuditFunction");
    assertThat(made.get(3)).contains("ReadFunction", "SiteBucket", "PublishFunction");
    assertThat(made.get(4))
        .contains("ReadFunction", "SiteBucket")
        .doesNotContain("PublishFunction");
  }

  @Test
  void faults_betweenThem_needEveryCheck() {
    assertThat(ownFaults().map(Broken::caughtBy)).containsAll(CHECKS.keySet());
    assertThat(faults().stream().map(Broken::fault)).doesNotHaveDuplicates();
  }

  private static List<String> complaints(String check, DeployedTemplate deployed) {
    try {
      return CHECKS.getOrDefault(check, any -> List.of()).apply(deployed);
    } catch (IllegalArgumentException e) {
      return List.of("cannot be judged: " + e.getMessage());
    }
  }

  private static Broken broken(Map<?, ?> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    return new Broken(
        texts.getOrDefault("fault", ""),
        texts.getOrDefault("replace", ""),
        texts.getOrDefault("with", ""),
        texts.getOrDefault("caughtBy", ""));
  }

  static String template() {
    try (InputStream stream = resource("/dev/recentbest/local/template/template.yaml")) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("must be readable: template.yaml", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream stream = TemplateChecksTest.class.getResourceAsStream(name);
    if (stream == null) {
      throw new AssertionError("must be in the class path: " + name);
    }
    return stream;
  }
}
