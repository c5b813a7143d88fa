package dev.recentbest.harness.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.local.DynamoDbPlace;
import dev.recentbest.local.template.ServiceTemplate;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.rollup.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

final class MappingOptionsTest {
  private static final Settings FUNCTION = Settings.read(Map.of(), Map.of(), Map.of());
  private static final MappingSettings DEPLOYED = ServiceTemplate.bundled().mapping();

  @Command
  private static final class Anything {
    @Mixin private final MappingOptions options = new MappingOptions();
  }

  static Stream<Arguments> options() {
    return Stream.of(
        changes("--batch-size=7", each -> each.withBatchSize(7)),
        changes(
            "--batch-window=250ms", each -> each.withMaximumBatchingWindow(Duration.ofMillis(250))),
        changes("--parallelization-factor=4", each -> each.withParallelizationFactor(4)),
        changes(
            "--starting-position=LATEST",
            each -> each.withStartingPosition(StartingPosition.LATEST)),
        changes(
            "--record-age=2h", each -> each.withMaximumRecordAge(Optional.of(Duration.ofHours(2)))),
        changes("--record-age=none", each -> each.withMaximumRecordAge(Optional.empty())),
        changes("--retry-attempts=3", each -> each.withMaximumRetryAttempts(OptionalInt.of(3))),
        changes("--no-bisect", each -> each.withBisectBatchOnFunctionError(false)),
        changes("--no-report-batch-item-failures", each -> each.withReportBatchItemFailures(false)),
        changes(
            "--filter={\"eventName\":[\"INSERT\"]}",
            each -> each.withFilterPatterns(List.of("{\"eventName\":[\"INSERT\"]}"))),
        changes("--filter=none", each -> each.withFilterPatterns(List.of())),
        changes("--poll-interval=1s", each -> each.withPollInterval(Duration.ofSeconds(1))));
  }

  @ParameterizedTest
  @MethodSource("options")
  void over_oneOption_changesThatSettingAlone(
      String option, UnaryOperator<MappingSettings> change) {
    MappingSettings changed = parsed(option).over(DEPLOYED);

    assertThat(changed).isEqualTo(change.apply(DEPLOYED)).isNotEqualTo(DEPLOYED);
  }

  @Test
  void over_noLimitAndFlagsTurnedOn_areTaken() {
    MappingSettings limited =
        MappingSettings.defaults(StartingPosition.LATEST)
            .withMaximumRetryAttempts(OptionalInt.of(1));

    MappingSettings changed =
        parsed("--retry-attempts=none", "--bisect", "--report-batch-item-failures").over(limited);

    assertThat(changed.maximumRetryAttempts()).isEmpty();
    assertThat(changed.bisectBatchOnFunctionError()).isTrue();
    assertThat(changed.reportBatchItemFailures()).isTrue();
  }

  @Test
  void over_noOption_leavesAllAsTheyAre() {
    assertThat(parsed().over(DEPLOYED)).isEqualTo(DEPLOYED);
  }

  @Test
  void options_ofEverySetting_areTested() {
    List<String> tested =
        options().map(arguments -> String.valueOf(arguments.get()[0]).split("=", 2)[0]).toList();

    assertThat(new CommandLine(new Anything()).getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .filteredOn(name -> !name.equals("--template"))
        .allSatisfy(name -> assertThat(tested).containsAnyOf(name, name.replace("--", "--no-")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --batch-size=0             | --batch-size 0 cannot be used: must be 1 to 10000: batchSize=0
          --batch-window=6m          | --batch-window 6m cannot be used: must be 0 to 300 s: maximumBatchingWindow=PT6M
          --batch-window=long        | --batch-window long cannot be used: must be a duration such as 500ms, 90s or PT15M
          --parallelization-factor=11 | --parallelization-factor 11 cannot be used: must be 1 to 10: parallelizationFactor=11
          --record-age=30s           | --record-age 30s cannot be used: must be 60 s to 7 days: maximumRecordAge=PT30S
          --retry-attempts=-1        | --retry-attempts -1 cannot be used: must be 0 to 10000: maximumRetryAttempts=-1
          --retry-attempts=few       | --retry-attempts few cannot be used: must be a whole number, or none
          --poll-interval=0s         | --poll-interval 0s cannot be used: must be > 0 and at most 5 minutes: pollInterval=PT0S
          """)
  void over_outOfRange_saysWhichAndHow(String option, String message) {
    MappingOptions options = parsed(option);

    assertThatThrownBy(() -> options.over(DEPLOYED))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.WRONG_INPUT))
        .hasMessage(message);
  }

  @Test
  void over_patternThatLambdaRefuses_saysWhere() {
    MappingOptions options = parsed("--filter={\"k\":[{\"wildcard\":\"a*\"}]}");

    assertThatThrownBy(() -> options.over(DEPLOYED))
        .isInstanceOf(CommandFailure.class)
        .hasMessageStartingWith(
            "--filter [{\"k\":[{\"wildcard\":\"a*\"}]}] cannot be used: filter pattern 1 is refused"
                + " at line 1, column ");
  }

  @Test
  void service_noOption_isWhatIsDeployed() {
    var service = parsed().service(FUNCTION);

    assertThat(service.mapping()).isEqualTo(DEPLOYED);
    assertThat(service.table()).isEqualTo(ServiceTemplate.bundled().table());
    assertThat(service.dynamoDb()).isEqualTo(new DynamoDbPlace.Embedded(0));
    assertThat(service.dataDirectory()).isEmpty();
  }

  @Test
  void service_anotherTemplate_isRead(@TempDir Path directory) throws IOException {
    String deployed = Files.readString(Path.of("../../template.yaml"));
    Path own = directory.resolve("own.yaml");
    Files.writeString(own, deployed.replace("Default: 1000", "Default: 17"));

    assertThat(parsed("--template=" + own).service(FUNCTION).mapping().batchSize()).isEqualTo(17);
    assertThat(
            parsed("--template=" + own, "--batch-size=18").service(FUNCTION).mapping().batchSize())
        .isEqualTo(18);
  }

  @Test
  void service_noSuchTemplate_saysSo() {
    MappingOptions options = parsed("--template=missing.yaml");

    assertThatThrownBy(() -> options.service(FUNCTION))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.WRONG_INPUT))
        .hasMessage(
            "cannot read template missing.yaml (there is no such file): name a CloudFormation"
                + " template");
  }

  private static MappingOptions parsed(String... arguments) {
    Anything command = new Anything();
    new CommandLine(command).parseArgs(arguments);
    return command.options;
  }

  private static Arguments changes(String option, UnaryOperator<MappingSettings> change) {
    return Arguments.of(option, change);
  }
}
