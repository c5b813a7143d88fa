package dev.recentbest.harness.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The directions of all modules. A rule without classes to look at fails by itself; and each thing
 * that a rule forbids is shown to be seen where it is done.
 */
final class ArchitectureTest {
  private static final String OURS = "dev.recentbest..";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.recentbest");

  /** The load test's own packages: whatever is neither model nor roll-up nor client. */
  private static final String[] LOAD_TEST = {
    "dev.recentbest.harness..",
    "dev.recentbest.mapping..",
    "dev.recentbest.runtime..",
    "dev.recentbest.local..",
    "dev.recentbest.games..",
    "dev.recentbest.oracle.."
  };

  private static final String[] OPERATION = {
    "dev.recentbest.rollup..",
    "dev.recentbest.queues..",
    "dev.recentbest.operator..",
    "dev.recentbest.lambda..",
    "dev.recentbest.cloudwatch.."
  };

  private static final String[] CLIENTS = {
    "dev.recentbest.client..",
    "dev.recentbest.document..",
    "dev.recentbest.display..",
    "dev.recentbest.http..",
    "dev.recentbest.publisher..",
    "dev.recentbest.web..",
    "dev.recentbest.cli.."
  };

  /** Where the clock, chance and sleep of the machine are put in: entry points and wiring. */
  private static final DescribedPredicate<JavaClass> MAY_TOUCH_THE_WORLD =
      DescribedPredicate.<JavaClass>or(
              List.of(
                  resideInAPackage("dev.recentbest.harness.wiring"),
                  named("dev.recentbest.client.WriterEdges"),
                  named("dev.recentbest.cli.Main"),
                  named("dev.recentbest.harness.Main"),
                  named("dev.recentbest.harness.demo.DemoCommand"),
                  named("dev.recentbest.harness.replay.ReplayCommand"),
                  named("dev.recentbest.harness.run.RunCommand"),
                  named("dev.recentbest.harness.serve.ServeCommand"),
                  named("dev.recentbest.harness.replay.ReplaySession"),
                  named("dev.recentbest.lambda.RollUpHandler"),
                  named("dev.recentbest.lambda.AuditHandler"),
                  named("dev.recentbest.lambda.FirstBoardHandler"),
                  named("dev.recentbest.web.ReadHandler"),
                  named("dev.recentbest.web.PublishHandler"),
                  named("dev.recentbest.local.LocalRollUp"),
                  named("dev.recentbest.local.PackagedStreamFunction"),
                  named("dev.recentbest.mapping.MappingEdges")))
          .as(
              "are harness.wiring, WriterEdges, cli.Main, Main, DemoCommand, ReplayCommand, RunCommand, ServeCommand, ReplaySession,"
                  + " RollUpHandler, AuditHandler, FirstBoardHandler, ReadHandler, PublishHandler, LocalRollUp,"
                  + " PackagedStreamFunction or MappingEdges");

  /** DynamoDB Local logs to java.util.logging; these two keep it quiet. */
  private static final DescribedPredicate<JavaClass> SILENCE_DYNAMODB_LOCAL =
      DescribedPredicate.<JavaClass>or(
              List.of(
                  named("dev.recentbest.local.SilentLogs"),
                  named("dev.recentbest.local.EmbeddedDynamoDb")))
          .as("are SilentLogs or EmbeddedDynamoDb");

  private static final DescribedPredicate<JavaAccess<?>> CLOCK_CHANCE_OR_SLEEP =
      call("java.time.Clock", "system.*")
          .or(call("java.time.Instant", "now"))
          .or(call("java.time.(LocalDateTime|LocalDate|LocalTime|ZonedDateTime)", "now"))
          .or(call("java.lang.System", "currentTimeMillis|nanoTime"))
          .or(call("java.lang.Thread", "sleep"))
          .or(call("java.lang.Math", "random"))
          .or(call("java.util.UUID", "randomUUID"))
          .or(call("java.util.concurrent.ThreadLocalRandom", "current"))
          .or(call("java.util.random.RandomGenerator", "getDefault|of"))
          .or(call("java.util.Random|java.security.SecureRandom", "<init>"))
          .as("the machine's clock, chance or sleep");

  private static final DescribedPredicate<JavaAccess<?>> STANDARD_STREAM =
      call("java.lang.System", "out|err").as("System.out or System.err");

  /** From which packages to which classes nothing may lead. */
  private record Direction(String from, DescribedPredicate<JavaClass> to) {
    ArchRule rule() {
      return noClasses().that().resideInAPackage(from).should().dependOnClassesThat(to);
    }

    @Override
    public String toString() {
      return from + " -/-> " + to.getDescription();
    }
  }

  static List<Direction> directions() {
    List<Direction> directions = new ArrayList<>();
    directions.add(
        direction(
            "dev.recentbest.model..",
            resideInAPackage(OURS).and(not(resideInAPackage("dev.recentbest.model..")))));
    directions.add(
        direction(
            "dev.recentbest.rollup..",
            resideInAnyPackage(LOAD_TEST).or(resideInAnyPackage(CLIENTS))));
    directions.add(
        direction(
            "dev.recentbest.operator..",
            resideInAnyPackage(LOAD_TEST).or(resideInAnyPackage(CLIENTS))));
    // The operator's commands are the only ones that know the roll-up.
    directions.add(direction("dev.recentbest.cli..", resideInAnyPackage(LOAD_TEST)));
    directions.add(direction("dev.recentbest.cli.board..", resideInAnyPackage(OPERATION)));
    directions.add(
        direction(
            "dev.recentbest.rollup..",
            resideInAnyPackage(
                "dev.recentbest.queues..",
                "dev.recentbest.operator..",
                "dev.recentbest.lambda..",
                "dev.recentbest.cloudwatch..")));
    // What sends metrics knows what is measured, and nothing else of the roll-up.
    directions.add(
        direction(
            "dev.recentbest.cloudwatch..",
            resideInAPackage(OURS)
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.recentbest.rollup.metrics..", "dev.recentbest.cloudwatch..")))));
    directions.add(
        direction(
            "dev.recentbest.queues..",
            resideInAnyPackage(LOAD_TEST)
                .or(resideInAnyPackage(CLIENTS))
                .or(resideInAnyPackage("dev.recentbest.operator..", "dev.recentbest.lambda.."))));
    // What is deployed is small: the roll-up and its operation, Lambda's interfaces, and one HTTP
    // client.
    directions.add(
        direction(
            "dev.recentbest.lambda..",
            not(
                resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "org.jspecify..",
                    "org.crac..",
                    "com.amazonaws.services.lambda.runtime..",
                    "com.fasterxml.jackson.core..",
                    "org.slf4j..",
                    "software.amazon.awssdk..",
                    "dev.recentbest.model..",
                    "dev.recentbest.rollup..",
                    "dev.recentbest.operator..",
                    "dev.recentbest.cloudwatch..",
                    "dev.recentbest.queues..",
                    "dev.recentbest.environment..",
                    "dev.recentbest.lambda.."))));
    directions.add(
        direction(
            "dev.recentbest.environment..",
            resideInAPackage(OURS).and(not(resideInAPackage("dev.recentbest.environment..")))));
    directions.add(
        direction("dev.recentbest.operator..", resideInAPackage("dev.recentbest.lambda..")));

    directions.add(
        direction(
            "dev.recentbest.client..",
            resideInAnyPackage(LOAD_TEST)
                .or(
                    resideInAnyPackage(
                        "dev.recentbest.rollup..",
                        "dev.recentbest.queues..",
                        "dev.recentbest.operator..",
                        "dev.recentbest.lambda..",
                        "dev.recentbest.display..",
                        "dev.recentbest.cli.."))));
    directions.add(
        direction(
            "dev.recentbest.display..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.recentbest.model..",
                    "dev.recentbest.display.."))));
    directions.add(
        direction(
            "dev.recentbest.document..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.core..",
                    "dev.recentbest.model..",
                    "dev.recentbest.document.."))));
    // The API knows no server, and nothing of AWS but what the client brings.
    directions.add(
        direction(
            "dev.recentbest.http..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "com.fasterxml.jackson.core..",
                    "dev.recentbest.model..",
                    "dev.recentbest.client..",
                    "dev.recentbest.document..",
                    "dev.recentbest.http.."))));
    directions.add(
        direction(
            "dev.recentbest.publisher..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.core..",
                    "software.amazon.awssdk..",
                    "dev.recentbest.model..",
                    "dev.recentbest.document..",
                    "dev.recentbest.http.page..",
                    "dev.recentbest.publisher.."))));
    // What readers get from Lambda knows no roll-up.
    directions.add(
        direction(
            "dev.recentbest.web..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.crac..",
                    "org.slf4j..",
                    "com.amazonaws.services.lambda.runtime..",
                    "software.amazon.awssdk..",
                    "dev.recentbest.model..",
                    "dev.recentbest.client..",
                    "dev.recentbest.http..",
                    "dev.recentbest.publisher..",
                    "dev.recentbest.environment..",
                    "dev.recentbest.web.."))));
    directions.add(
        direction(
            "dev.recentbest.local..",
            resideInAnyPackage(
                "dev.recentbest.harness..", "dev.recentbest.games..", "dev.recentbest.oracle..")));
    for (String alone : List.of("mapping", "runtime", "oracle", "games")) {
      String itself = "dev.recentbest." + alone + "..";
      directions.add(direction(itself, resideInAPackage(OURS).and(not(resideInAPackage(itself)))));
    }
    directions.add(
        direction(
            "dev.recentbest.model.play..",
            not(resideInAnyPackage("java..", "org.jspecify..", "dev.recentbest.model.play.."))));
    directions.add(
        direction(
            "dev.recentbest.model.ranking..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.recentbest.model.play..",
                    "dev.recentbest.model.ranking.."))));
    directions.add(
        direction(
            "dev.recentbest.model.correction..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.recentbest.model.play..",
                    "dev.recentbest.model.ranking..",
                    "dev.recentbest.model.correction.."))));
    directions.add(
        direction(
            "dev.recentbest.model.skyband..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.recentbest.model.play..",
                    "dev.recentbest.model.ranking..",
                    "dev.recentbest.model.correction..",
                    "dev.recentbest.model.skyband.."))));
    directions.add(
        direction(
            "dev.recentbest.model.leaderboard..",
            not(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "dev.recentbest.model.play..",
                    "dev.recentbest.model.ranking..",
                    "dev.recentbest.model.correction..",
                    "dev.recentbest.model.skyband..",
                    "dev.recentbest.model.leaderboard.."))));
    directions.add(
        direction(
            "dev.recentbest.rollup.stream..",
            // A row of the table is read by the same rules as an image of its stream.
            resideInAPackage("software.amazon.awssdk..")
                .and(not(nameStartingWith(AttributeValue.class.getName())))));
    directions.add(
        direction(
            "dev.recentbest.oracle..",
            resideInAnyPackage("software.amazon.awssdk..", "com.fasterxml.jackson..")));
    return directions;
  }

  @ParameterizedTest
  @MethodSource("directions")
  void direction_isKept(Direction direction) {
    direction.rule().check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("directions")
  void direction_whatItForbids_isSeenElsewhere(Direction direction) {
    ArchRule everywhere =
        noClasses().that().resideInAPackage(OURS).should().dependOnClassesThat(direction.to());

    assertThat(everywhere.evaluate(PRODUCT).hasViolation()).isTrue();
  }

  @Test
  void product_everyModuleIsLookedAt() {
    for (String name :
        List.of(
            "model",
            "rollup",
            "queues",
            "operator",
            "cloudwatch",
            "client",
            "document",
            "display",
            "http",
            "publisher",
            "environment",
            "web",
            "cli",
            "mapping",
            "local",
            "games",
            "oracle")) {
      assertThat(PRODUCT)
          .as(name)
          .anyMatch(type -> type.getPackageName().startsWith("dev.recentbest." + name));
    }
    assertThat(PRODUCT).noneMatch(type -> type.getName().endsWith("Test"));
  }

  @Test
  void model_onlyTheItemKnowsTheSdk() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("dev.recentbest.model..")
            .and()
            .resideOutsideOfPackage("dev.recentbest.model.item..")
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("software.amazon.awssdk..")));

    rule.check(PRODUCT);
    assertThat(
            noClasses()
                .that()
                .resideInAPackage("dev.recentbest.model.item..")
                .should()
                .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
                .evaluate(PRODUCT)
                .hasViolation())
        .isTrue();
  }

  @Test
  void clockChanceAndSleep_areTouchedInTheWiringAlone() {
    noClasses()
        .that(not(MAY_TOUCH_THE_WORLD))
        .should()
        .accessTargetWhere(CLOCK_CHANCE_OR_SLEEP)
        .check(PRODUCT);
  }

  @Test
  void clockChanceAndSleep_everyWayToThem_isSeen() {
    String seen =
        noClasses()
            .should()
            .accessTargetWhere(CLOCK_CHANCE_OR_SLEEP)
            .evaluate(new ClassFileImporter().importClasses(Forbidden.class))
            .getFailureReport()
            .toString();

    assertThat(seen)
        .contains(
            "Clock.systemUTC()",
            "Instant.now()",
            "System.currentTimeMillis()",
            "Thread.sleep(",
            "java.util.Random.<init>()",
            "SecureRandom.<init>()",
            "UUID.randomUUID()");
  }

  @Test
  void standardOutput_isTheMainClassesAlone() {
    ArchRule rule =
        noClasses()
            .that(not(named("dev.recentbest.harness.Main")))
            .and(not(named("dev.recentbest.cli.Main")))
            .should()
            .accessTargetWhere(STANDARD_STREAM);

    rule.check(PRODUCT);
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(Forbidden.class)).hasViolation())
        .isTrue();
  }

  @Test
  void javaUtilLogging_isNotUsedForOwnLogs() {
    DescribedPredicate<JavaClass> logging = resideInAPackage("java.util.logging..");
    noClasses()
        .that(not(SILENCE_DYNAMODB_LOCAL))
        .should()
        .dependOnClassesThat(logging)
        .check(PRODUCT);

    assertThat(noClasses().should().dependOnClassesThat(logging).evaluate(PRODUCT).hasViolation())
        .isTrue();
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.recentbest.(**)").should().beFreeOfCycles().check(PRODUCT);

    assertThat(PRODUCT.stream().map(JavaClass::getPackageName).distinct()).hasSizeGreaterThan(15);
  }

  private static Direction direction(String from, DescribedPredicate<JavaClass> to) {
    return new Direction(from, to);
  }

  private static DescribedPredicate<JavaAccess<?>> call(String owner, String name) {
    return DescribedPredicate.describe(
        owner + "." + name,
        access ->
            access.getTargetOwner().getName().matches(owner)
                && access.getTarget().getName().matches(name));
  }

  /** A class, with those that are declared in it. */
  private static DescribedPredicate<JavaClass> named(String name) {
    return DescribedPredicate.describe(
        name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }

  private static <T> DescribedPredicate<T> not(DescribedPredicate<? super T> predicate) {
    return DescribedPredicate.not(predicate).forSubtype();
  }
}
