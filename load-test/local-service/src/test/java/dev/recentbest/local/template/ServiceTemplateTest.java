package dev.recentbest.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceTemplateTest {
  private static final String TABLE =
      """
      Resources:
        Plays:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
            KeySchema: [{AttributeName: id, KeyType: HASH}]
            StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
      """;

  private static final String MAPPING =
      """
      Parameters:
        Window: {Type: Number, Default: 5, MinValue: 0, MaxValue: 300}
        Start: {Type: String, Default: LATEST, AllowedValues: [TRIM_HORIZON, LATEST]}
        Prefix: {Type: String, Default: a, AllowedPattern: "[a-z]+"}
        Function: {Type: String}
      Resources:
        Delivery:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            FunctionName: !Ref Function
            EventSourceArn: !GetAtt Plays.StreamArn
            StartingPosition: !Ref Start
            BatchSize: 7
            MaximumBatchingWindowInSeconds: {Ref: Window}
            ParallelizationFactor: 2
            MaximumRecordAgeInSeconds: 60
            MaximumRetryAttempts: 0
            BisectBatchOnFunctionError: true
            FunctionResponseTypes: [ReportBatchItemFailures]
            FilterCriteria:
              Filters:
                - Pattern: !Sub '{"k": ["${Prefix}-${!kept}"]}'
                - Pattern: {Fn::Sub: '{"l": ["${Window}"]}'}
      """;

  @Test
  void mapping_everyProperty_isRead() {
    assertThat(template(MAPPING).mapping())
        .isEqualTo(
            new MappingSettings(
                7,
                Duration.ofSeconds(5),
                2,
                StartingPosition.LATEST,
                Optional.of(Duration.ofSeconds(60)),
                OptionalInt.of(0),
                true,
                true,
                List.of("{\"k\": [\"a-${kept}\"]}", "{\"l\": [\"5\"]}"),
                Duration.ofMillis(250)));
  }

  @Test
  void mapping_onlyWhatIsRequired_hasTheDefaultsOfAws() {
    assertThat(mapping("StartingPosition: TRIM_HORIZON").mapping())
        .isEqualTo(MappingSettings.defaults(StartingPosition.TRIM_HORIZON));
  }

  @Test
  void mapping_minusOneAndNoValue_areNoLimitAndNothing() {
    MappingSettings settings =
        mapping(
                "{StartingPosition: LATEST, MaximumRecordAgeInSeconds: -1, MaximumRetryAttempts:"
                    + " -1, BatchSize: !Ref AWS::NoValue}")
            .mapping();

    assertThat(settings).isEqualTo(MappingSettings.defaults(StartingPosition.LATEST));
  }

  @Test
  void withParameters_newValues_replaceTheDefaults() {
    ServiceTemplate changed =
        template(MAPPING)
            .withParameters(Map.of("Window", "0"))
            .withParameters(Map.of("Start", "TRIM_HORIZON"));

    assertThat(changed.mapping().maximumBatchingWindow()).isZero();
    assertThat(changed.mapping().startingPosition()).isEqualTo(StartingPosition.TRIM_HORIZON);
  }

  @Test
  void forBoard_templateWithoutSuchParameters_staysAsItIs() {
    ServiceTemplate template = template(MAPPING);

    assertThat(template.forBoard("x").mapping()).isEqualTo(template.mapping());
    assertThat(template.parameters())
        .containsExactlyInAnyOrder("Window", "Start", "Prefix", "Function");
  }

  @Test
  void mapping_propertiesWithoutUseHere_areLeftAlone() {
    assertThat(
            mapping(
                    "{StartingPosition: LATEST, Enabled: true, MetricsConfig: {Metrics:"
                        + " [EventCount]}, DestinationConfig: {}, Tags: []}")
                .mapping())
        .isEqualTo(MappingSettings.defaults(StartingPosition.LATEST));
  }

  @Test
  void mapping_anotherThatIsMadeOnDemand_isLeftAlone() {
    String onDemand =
        """
          Publishing:
            Type: AWS::Lambda::EventSourceMapping
            Condition: IsPublished
            Properties: {StartingPosition: LATEST, BatchSize: 100}
        """;

    assertThat(template(MAPPING + onDemand).mapping()).isEqualTo(template(MAPPING).mapping());
  }

  @Test
  void mapping_twoOnDemand_areNotTheOne() {
    String both =
        """
        Resources:
          A: {Type: "AWS::Lambda::EventSourceMapping", Condition: X, Properties: {}}
          B: {Type: "AWS::Lambda::EventSourceMapping", Condition: Y, Properties: {}}
        """;

    assertThatThrownBy(template(both)::mapping)
        .hasMessage(
            "t.yaml, line 2: Resources must have one AWS::Lambda::EventSourceMapping, found 2:"
                + " name a template with one");
  }

  @Test
  void table_propertiesWithoutUseHere_areLeftAlone() {
    ServiceTemplate template =
        template(
            TABLE + "      PointInTimeRecoverySpecification: {}\n      TableClass: STANDARD\n");

    assertThat(template.table()).isEqualTo(template(TABLE).table());
  }

  @Test
  void table_nameWrittenOut_isItsName() {
    assertThat(template(TABLE + "      TableName: plays\n").table().name()).contains("plays");
    assertThat(template(TABLE + "      TableName: !Ref Any\n").table().name()).isEmpty();
    assertThat(template(TABLE).table().name()).isEmpty();
  }

  @Test
  void table_noTimeToLive_isNone() {
    assertThat(template(TABLE).table().expiry("plays")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Window | 301  | t.yaml, line 2: Parameters.Window must be at most 300, found "301"
          Window | -1   | t.yaml, line 2: Parameters.Window must be at least 0, found "-1"
          Window | soon | t.yaml, line 2: Parameters.Window must be a number, found "soon"
          Start  | NOW  | t.yaml, line 3: Parameters.Start must be one of TRIM_HORIZON, LATEST, found "NOW"
          Prefix | A    | t.yaml, line 4: Parameters.Prefix must match [a-z]+, found "A"
          Batch  | 1    | the template has no parameter Batch: it has Function, Prefix, Start, Window
          """)
  void withParameters_notAllowed_saysWhere(String name, String value, String message) {
    ServiceTemplate template = template(MAPPING);

    assertThatThrownBy(() -> template.withParameters(Map.of(name, value)))
        .isInstanceOf(TemplateException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BatchSize: 0                      | BatchSize must be 1 to 10000: batchSize=0
          BatchSize: many                   | BatchSize must be a whole number, found "many"
          MaximumBatchingWindowInSeconds: 301 | MaximumBatchingWindowInSeconds must be 0 to 300 s: maximumBatchingWindow=PT5M1S
          ParallelizationFactor: 11         | ParallelizationFactor must be 1 to 10: parallelizationFactor=11
          MaximumRecordAgeInSeconds: 59     | MaximumRecordAgeInSeconds must be 60 s to 7 days: maximumRecordAge=PT59S
          MaximumRetryAttempts: -2          | MaximumRetryAttempts must be 0 to 10000: maximumRetryAttempts=-2
          BisectBatchOnFunctionError: maybe | BisectBatchOnFunctionError must be true or false, found "maybe"
          FunctionResponseTypes: [Report]   | FunctionResponseTypes[0] must be ReportBatchItemFailures, found "Report"
          FunctionResponseTypes: Report     | FunctionResponseTypes must be a list
          FilterCriteria: {}                | FilterCriteria has no Filters: add it
          BatchSize: [1]                    | BatchSize must be a single value
          BatchSize: !Ref Missing           | BatchSize refers to Missing, which is no parameter with a default: give it one
          BatchSize: !ImportValue size      | BatchSize uses !ImportValue, which is not worked out on one machine: write the value, or !Ref a parameter
          ParallelizationFactro: 1          | ParallelizationFactro is unknown: AWS::Lambda::EventSourceMapping has no ParallelizationFactro; the nearest name is ParallelizationFactor
          batchSize: 1                      | batchSize is unknown: AWS::Lambda::EventSourceMapping has no batchSize; the nearest name is BatchSize
          FilterCriteria: {Filter: []}      | FilterCriteria.Filter is unknown: a filter criteria has no Filter; the nearest name is Filters
          FilterCriteria: {Filters: [{Patern: a}]} | FilterCriteria.Filters[0].Patern is unknown: a filter has no Patern; the nearest name is Pattern
          TumblingWindowInSeconds: 5        | TumblingWindowInSeconds does nothing for a stream that is read here: leave it out
          """)
  void mapping_wrongProperty_saysWhichAndWhere(String property, String message) {
    ServiceTemplate template = mapping("StartingPosition: LATEST\n      " + property);

    assertThatThrownBy(template::mapping)
        .isInstanceOf(TemplateException.class)
        .hasMessage("t.yaml, line 6: Resources.Delivery.Properties." + message);
  }

  @Test
  void mapping_patternThatLambdaRefuses_saysWhereAndWhy() {
    ServiceTemplate template =
        mapping(
            "StartingPosition: LATEST\n"
                + "      FilterCriteria: {Filters: [{Pattern: '{\"k\":[{\"wildcard\":\"a*\"}]}'}]}");

    assertThatThrownBy(template::mapping)
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(
            "t.yaml, line 6: Resources.Delivery.Properties.FilterCriteria filter pattern 1 is"
                + " refused at line 1, column ")
        .hasMessageContaining("the operator \"wildcard\"");
  }

  @Test
  void mapping_noStartingPosition_saysSo() {
    assertThatThrownBy(mapping("BatchSize: 1")::mapping)
        .hasMessage(
            "t.yaml, line 5: Resources.Delivery.Properties has no StartingPosition: add it");
  }

  @Test
  void mapping_unknownStartingPosition_saysSo() {
    assertThatThrownBy(mapping("StartingPosition: AT_TIMESTAMP")::mapping)
        .hasMessage(
            "t.yaml, line 5: Resources.Delivery.Properties.StartingPosition must be TRIM_HORIZON"
                + " or LATEST, found \"AT_TIMESTAMP\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PAY_PER_REQUEST     | PROVISIONED | 5: Resources.Plays.Properties.BillingMode must be PAY_PER_REQUEST on one machine, found "PROVISIONED"
          PAY_PER_REQUEST     | PER_PLAY    | 5: Resources.Plays.Properties.BillingMode must be one of PAY_PER_REQUEST, PROVISIONED, found "PER_PLAY"
          AttributeType: S    | AttributeType: T | 6: Resources.Plays.Properties.AttributeDefinitions[0].AttributeType must be one of B, N, S, found "T"
          HASH                | SORT        | 7: Resources.Plays.Properties.KeySchema[0].KeyType must be one of HASH, RANGE, found "SORT"
          NEW_AND_OLD_IMAGES  | KEYS_ONLY   | 8: Resources.Plays.Properties.StreamSpecification.StreamViewType must be NEW_AND_OLD_IMAGES, found "KEYS_ONLY": the function needs both
          StreamSpecification | Tags        | 5: Resources.Plays.Properties has no StreamSpecification: add it
          StreamSpecification | StreamSpec  | 8: Resources.Plays.Properties.StreamSpec is unknown: AWS::DynamoDB::Table has no StreamSpec; the nearest name is StreamSpecification
          StreamViewType      | StreamType  | 8: Resources.Plays.Properties.StreamSpecification.StreamType is unknown: a stream specification has no StreamType; the nearest name is StreamViewType
          AttributeType       | Type        | 6: Resources.Plays.Properties.AttributeDefinitions[0].Type is unknown: an attribute definition has no Type; the nearest name is AttributeType
          KeyType             | Role        | 7: Resources.Plays.Properties.KeySchema[0].Role is unknown: a key schema has no Role; the nearest name is KeyType
          StreamSpecification | GlobalSecondaryIndexes | 8: Resources.Plays.Properties.GlobalSecondaryIndexes is not made on one machine: leave it out
          StreamSpecification | BillingMode | 8: Resources.Plays.Properties.BillingMode stands here twice: leave one of them out
          """)
  void table_wrongProperty_saysWhichAndWhere(String right, String wrong, String message) {
    ServiceTemplate template = template(TABLE.replace(right, wrong));

    assertThatThrownBy(template::table)
        .isInstanceOf(TemplateException.class)
        .hasMessage("t.yaml, line " + message);
  }

  @Test
  void read_resourceMissing_saysWhichType() {
    assertThatThrownBy(template(TABLE)::mapping)
        .hasMessage(
            "t.yaml, line 2: Resources must have one AWS::Lambda::EventSourceMapping, found 0:"
                + " name a template with one");
    assertThatThrownBy(template("Description: nothing")::table)
        .hasMessage("t.yaml, line 1: the template has no Resources: add it");
  }

  @Test
  void read_brokenYaml_saysTheLine() {
    assertThatThrownBy(() -> template("Resources:\n  Plays:\n\tType: x\n"))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "t.yaml, line 3: no YAML (found character '\\t(TAB)' that cannot start any token. (Do"
                + " not use \\t(TAB) for indentation)): mend the line, or the one before it");
  }

  @Test
  void read_emptyText_saysSo() {
    assertThatThrownBy(() -> template("")).hasMessage("t.yaml is empty: it must have Resources");
  }

  @Test
  void read_noMapping_saysSo() {
    assertThatThrownBy(() -> template("- a list"))
        .hasMessage("t.yaml, line 1: the template must have fields");
  }

  @Test
  void read_unknownFile_saysSo(@TempDir Path directory) {
    Path missing = directory.resolve("missing.yaml");

    assertThatThrownBy(() -> ServiceTemplate.read(missing))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "cannot read template "
                + missing
                + " (there is no such file): name a CloudFormation template");
  }

  @Test
  void read_noText_saysSo(@TempDir Path directory) throws IOException {
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff});

    assertThatThrownBy(() -> ServiceTemplate.read(binary))
        .hasMessage(
            "cannot read template "
                + binary
                + " (it is no UTF-8 text): name a CloudFormation template");
  }

  @Test
  void read_file_isTakenAsTheBundledOneIs(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("own.yaml"), TABLE);

    assertThat(ServiceTemplate.read(file).table()).isEqualTo(template(TABLE).table());
  }

  private static ServiceTemplate mapping(String properties) {
    return template(
        """
        Resources:
          Delivery:
            Type: AWS::Lambda::EventSourceMapping
            Properties:
              %s
        """
            .formatted(properties));
  }

  private static ServiceTemplate template(String text) {
    return ServiceTemplate.of(new TemplateText("t.yaml", text));
  }
}
