package dev.recentbest.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.rollup.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What is deployed. */
final class BundledTemplateTest {
  private static final Settings FUNCTION = Settings.read(Map.of(), Map.of(), Map.of());

  private final ServiceTemplate template = ServiceTemplate.bundled();

  @Test
  void table_everyProperty_isWhatTheServiceNeeds() {
    CreateTableRequest request = template.table().create("scores");

    assertThat(request.tableName()).isEqualTo("scores");
    assertThat(request.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(request.attributeDefinitions())
        .extracting(each -> each.attributeName() + " " + each.attributeTypeAsString())
        .containsExactly("event_key S", "start_timestamp N");
    assertThat(request.keySchema())
        .extracting(each -> each.attributeName() + " " + each.keyTypeAsString())
        .containsExactly("event_key HASH", "start_timestamp RANGE");
    assertThat(request.streamSpecification().streamEnabled()).isTrue();
    assertThat(request.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void table_rows_expireByExpiresAt() {
    var expiry = template.table().expiry("scores").orElseThrow();

    assertThat(expiry.tableName()).isEqualTo("scores");
    assertThat(expiry.timeToLiveSpecification().attributeName()).isEqualTo("expires_at");
    assertThat(expiry.timeToLiveSpecification().enabled()).isTrue();
  }

  @Test
  void mapping_everySetting_isPinned() {
    MappingSettings mapping = template.mapping();

    assertThat(mapping.withFilterPatterns(List.of()))
        .isEqualTo(
            new MappingSettings(
                1000,
                Duration.ofSeconds(1),
                1,
                StartingPosition.TRIM_HORIZON,
                Optional.of(Duration.ofSeconds(4200)),
                OptionalInt.empty(),
                true,
                true,
                List.of(),
                Duration.ofMillis(250)));
    assertThat(mapping.filterPatterns()).hasSize(2);
  }

  @Test
  void recordAge_againstTheDefaultWindow_isTenMinutesLonger() {
    Duration window = FUNCTION.merging().rules().window();

    assertThat(template.mapping().maximumRecordAge()).contains(window.plusMinutes(10));
  }

  @Test
  void names_againstTheFunctionsDefaults_areTheSame() {
    assertThat(template.forBoard(FUNCTION.board().boardId()).mapping())
        .isEqualTo(template.mapping());
    assertThat(template.parameterValues())
        .containsEntry("TableName", FUNCTION.table())
        .containsEntry("BoardId", FUNCTION.board().boardId());
    assertThat(template.mapping().filterPatterns())
        .allSatisfy(
            pattern -> assertThat(pattern).contains('"' + FUNCTION.board().eventKey() + '"'));
  }

  @Test
  void forBoard_anotherBoard_isLeftOutOfTheStream() {
    assertThat(template.forBoard("week").mapping().filterPatterns())
        .hasSize(2)
        .allSatisfy(pattern -> assertThat(pattern).contains("\"board#week\""));
  }
}
