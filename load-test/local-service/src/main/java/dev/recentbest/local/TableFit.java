package dev.recentbest.local;

import dev.recentbest.local.template.TableTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Whether a table is the one that a template declares. With another key the template's filters may
 * let nothing through, and nobody would be told; with another expiry rows go unexpectedly.
 */
final class TableFit {
  private static final String REMEDY =
      ": give the template that the table was made from, or another table or data directory";

  private final DynamoDbClient client;
  private final String table;
  private final TableTemplate template;

  TableFit(DynamoDbClient client, String table, TableTemplate template) {
    this.client = client;
    this.table = table;
    this.template = template;
  }

  /**
   * @throws ScoreTableException when the template names another table
   */
  void checkName() {
    template
        .name()
        .filter(name -> !name.equals(table))
        .ifPresent(
            name -> {
              throw new ScoreTableException(
                  "the template declares table %s, not %s: give --table %s, or make the name a parameter of the template"
                      .formatted(name, table, name),
                  null);
            });
  }

  /**
   * Compares a table that was found. One whose rows never expire fits every template: nothing goes
   * that should stay.
   *
   * @param unfinished whether it may have been made without the rest; asked only when its expiry is
   *     missing, which is then added
   * @throws ScoreTableException when the table differs
   */
  void check(TableDescription found, BooleanSupplier unfinished) {
    checkKey(found);
    Optional<String> expiring = expiring();
    if (expiring.isPresent() && !expiring.equals(template.expiryAttribute())) {
      throw differs(expiry(expiring), expiry(template.expiryAttribute()));
    }
    if (expiring.isEmpty() && template.expiryAttribute().isPresent() && unfinished.getAsBoolean()) {
      template.expiry(table).ifPresent(client::updateTimeToLive);
    }
  }

  private void checkKey(TableDescription found) {
    String there = key(found.keySchema(), found.attributeDefinitions());
    String declared =
        key(template.request().keySchema(), template.request().attributeDefinitions());
    if (!there.equals(declared)) {
      throw differs("the key " + there, "the key " + declared);
    }
  }

  /** Such as {@code event_key (S, HASH), start_timestamp (N, RANGE)}. */
  private static String key(List<KeySchemaElement> schema, List<AttributeDefinition> attributes) {
    Map<String, String> types =
        attributes.stream()
            .collect(
                Collectors.toMap(
                    AttributeDefinition::attributeName,
                    AttributeDefinition::attributeTypeAsString,
                    (first, second) -> second));
    return schema.stream()
        .map(
            key ->
                "%s (%s, %s)"
                    .formatted(
                        key.attributeName(),
                        types.getOrDefault(key.attributeName(), "no type"),
                        key.keyTypeAsString()))
        .collect(Collectors.joining(", "));
  }

  private Optional<String> expiring() {
    TimeToLiveDescription there =
        client.describeTimeToLive(request -> request.tableName(table)).timeToLiveDescription();
    boolean on =
        there.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || there.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    return on ? Optional.of(there.attributeName()) : Optional.empty();
  }

  private static String expiry(Optional<String> attribute) {
    return attribute.map(name -> "rows that expire by " + name).orElse("rows that never expire");
  }

  private ScoreTableException differs(String there, String declared) {
    return new ScoreTableException(
        "table %s has %s, but the template declares %s%s".formatted(table, there, declared, REMEDY),
        null);
  }
}
