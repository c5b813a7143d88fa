package dev.recentbest.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * How a table is made.
 *
 * @param request all of it; the name only where it is written out, and no parameter
 * @param timeToLive which attribute expires its rows; empty when none does
 */
public record TableTemplate(
    CreateTableRequest request, Optional<TimeToLiveSpecification> timeToLive) {

  /**
   * All properties of a table, and of what is read in them.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">AWS::DynamoDB::Table</a>
   */
  private static final KnownNames PROPERTIES =
      KnownNames.of(
          "AWS::DynamoDB::Table",
          List.of(
              "AttributeDefinitions",
              "BillingMode",
              "GlobalSecondaryIndexes",
              "KeySchema",
              "LocalSecondaryIndexes",
              "StreamSpecification",
              "TableName",
              "TimeToLiveSpecification"),
          List.of(
              "ContributorInsightsSpecification",
              "DeletionProtectionEnabled",
              "ImportSourceSpecification",
              "KinesisStreamSpecification",
              "OnDemandThroughput",
              "PointInTimeRecoverySpecification",
              "ProvisionedThroughput",
              "ResourcePolicy",
              "SSESpecification",
              "TableClass",
              "Tags",
              "WarmThroughput"));

  private static final KnownNames ATTRIBUTE =
      KnownNames.of(
          "an attribute definition", List.of("AttributeName", "AttributeType"), List.of());
  private static final KnownNames KEY =
      KnownNames.of("a key schema", List.of("AttributeName", "KeyType"), List.of());
  private static final KnownNames STREAM =
      KnownNames.of("a stream specification", List.of("StreamViewType"), List.of("ResourcePolicy"));
  private static final KnownNames TIME_TO_LIVE =
      KnownNames.of("a time to live", List.of("AttributeName", "Enabled"), List.of());

  /** The name that the table must have; empty when it may have any. */
  public Optional<String> name() {
    return Optional.ofNullable(request.tableName());
  }

  /** The attribute that expires its rows; empty when none does. */
  public Optional<String> expiryAttribute() {
    return timeToLive
        .filter(specification -> Boolean.TRUE.equals(specification.enabled()))
        .map(TimeToLiveSpecification::attributeName);
  }

  /** The request that makes the table. */
  public CreateTableRequest create(String table) {
    return request.toBuilder().tableName(table).build();
  }

  /** The request that lets its rows expire, for after the table is made. */
  public Optional<UpdateTimeToLiveRequest> expiry(String table) {
    return timeToLive.map(
        specification ->
            UpdateTimeToLiveRequest.builder()
                .tableName(table)
                .timeToLiveSpecification(specification)
                .build());
  }

  static TableTemplate of(TemplateValue properties) {
    PROPERTIES.check(properties);
    for (String index : new String[] {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"}) {
      if (properties.find(index).isPresent()) {
        throw properties.get(index).wrong("is not made on one machine: leave it out");
      }
    }
    CreateTableRequest request =
        CreateTableRequest.builder()
            .attributeDefinitions(
                properties.get("AttributeDefinitions").items().stream()
                    .map(TableTemplate::attribute)
                    .toList())
            .keySchema(
                properties.get("KeySchema").items().stream().map(TableTemplate::key).toList())
            .billingMode(billingMode(properties.get("BillingMode")))
            .streamSpecification(stream(properties.get("StreamSpecification")))
            .tableName(properties.find("TableName").flatMap(TemplateValue::written).orElse(null))
            .build();
    return new TableTemplate(
        request, properties.find("TimeToLiveSpecification").map(TableTemplate::timeToLive));
  }

  private static AttributeDefinition attribute(TemplateValue value) {
    ATTRIBUTE.check(value);
    return AttributeDefinition.builder()
        .attributeName(value.get("AttributeName").text())
        .attributeType(oneOf(value.get("AttributeType"), ScalarAttributeType.knownValues()))
        .build();
  }

  private static KeySchemaElement key(TemplateValue value) {
    KEY.check(value);
    return KeySchemaElement.builder()
        .attributeName(value.get("AttributeName").text())
        .keyType(oneOf(value.get("KeyType"), KeyType.knownValues()))
        .build();
  }

  private static BillingMode billingMode(TemplateValue value) {
    BillingMode mode = oneOf(value, BillingMode.knownValues());
    if (mode != BillingMode.PAY_PER_REQUEST) {
      throw value.wrong("must be PAY_PER_REQUEST on one machine, found \"" + mode + "\"");
    }
    return mode;
  }

  private static StreamSpecification stream(TemplateValue value) {
    STREAM.check(value);
    TemplateValue viewType = value.get("StreamViewType");
    StreamViewType images = oneOf(viewType, StreamViewType.knownValues());
    if (images != StreamViewType.NEW_AND_OLD_IMAGES) {
      throw viewType.wrong(
          "must be NEW_AND_OLD_IMAGES, found \"" + images + "\": the function needs both");
    }
    return StreamSpecification.builder().streamEnabled(true).streamViewType(images).build();
  }

  private static TimeToLiveSpecification timeToLive(TemplateValue value) {
    TIME_TO_LIVE.check(value);
    return TimeToLiveSpecification.builder()
        .attributeName(value.get("AttributeName").text())
        .enabled(value.get("Enabled").flag())
        .build();
  }

  private static <E extends Enum<E>> E oneOf(TemplateValue value, Set<E> allowed) {
    String text = value.text();
    return allowed.stream()
        .filter(each -> each.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                value.wrong(
                    String.format(
                        Locale.ROOT,
                        "must be one of %s, found \"%s\"",
                        String.join(", ", allowed.stream().map(Enum::toString).sorted().toList()),
                        text)));
  }
}
