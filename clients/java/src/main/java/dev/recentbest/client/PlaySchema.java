package dev.recentbest.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The score table's rows for the enhanced client. Written by hand: no reflection, and reading is
 * strict, where the SDK's own converters would take a number for a text. Attributes that it does
 * not know are passed over.
 */
final class PlaySchema implements TableSchema<StoredPlay> {
  static final String EVENT_KEY = "event_key";
  private static final String START_TIMESTAMP = "start_timestamp";
  private static final String LENGTH_SECONDS = "length_seconds";
  private static final String COMPLETED = "completed";
  private static final String SCORE = "score";
  private static final String HANDLE = "handle";
  private static final String ACHIEVEMENTS = "achievements";
  private static final String EXPIRES_AT = "expires_at";

  private static final String BONUS_SCORE = "bonus_score";
  private static final String ID = "id";
  private static final String SHORTNAME = "shortname";

  private static final List<String> NAMES =
      List.of(
          EVENT_KEY,
          START_TIMESTAMP,
          LENGTH_SECONDS,
          COMPLETED,
          SCORE,
          HANDLE,
          ACHIEVEMENTS,
          EXPIRES_AT);

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException when an attribute is missing, of another type or out of its
   *     range; the message names it
   */
  @Override
  public StoredPlay mapToItem(Map<String, AttributeValue> map) {
    PlayAttributes row = new PlayAttributes("", map);
    PlayThrough play =
        new PlayThrough(
            row.text(EVENT_KEY),
            row.number(START_TIMESTAMP),
            row.number(LENGTH_SECONDS),
            row.flag(COMPLETED),
            row.number(SCORE),
            row.text(HANDLE),
            row.maps(ACHIEVEMENTS).stream().map(PlaySchema::achievement).toList());
    return new StoredPlay(play, row.optionalNumber(EXPIRES_AT));
  }

  @Override
  public Map<String, AttributeValue> itemToMap(StoredPlay row, boolean ignoreNulls) {
    PlayThrough play = row.play();
    Map<String, AttributeValue> map = new HashMap<>();
    map.put(EVENT_KEY, AttributeValue.fromS(play.eventKey()));
    map.put(START_TIMESTAMP, number(play.startTimestamp()));
    map.put(LENGTH_SECONDS, number(play.lengthSeconds()));
    map.put(COMPLETED, AttributeValue.fromBool(play.completed()));
    map.put(SCORE, number(play.score()));
    map.put(HANDLE, AttributeValue.fromS(play.handle()));
    map.put(
        ACHIEVEMENTS,
        AttributeValue.fromL(play.achievements().stream().map(PlaySchema::attributes).toList()));
    row.expiresAtEpochSecond().ifPresent(expiry -> map.put(EXPIRES_AT, number(expiry)));
    return map;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(StoredPlay row, Collection<String> names) {
    Map<String, AttributeValue> map = itemToMap(row, true);
    map.keySet().retainAll(names);
    return map;
  }

  @Override
  public AttributeValue attributeValue(StoredPlay row, String name) {
    return itemToMap(row, true).getOrDefault(name, AttributeValue.fromNul(true));
  }

  @Override
  public TableMetadata tableMetadata() {
    String primary = TableMetadata.primaryIndexName();
    return StaticTableMetadata.builder()
        .addIndexPartitionKey(primary, EVENT_KEY, AttributeValueType.S)
        .addIndexSortKey(primary, START_TIMESTAMP, AttributeValueType.N)
        .build();
  }

  @Override
  public EnhancedType<StoredPlay> itemType() {
    return EnhancedType.of(StoredPlay.class);
  }

  @Override
  public List<String> attributeNames() {
    return NAMES;
  }

  @Override
  public boolean isAbstract() {
    return false;
  }

  private static Achievement achievement(PlayAttributes map) {
    return new Achievement(map.number(BONUS_SCORE), map.text(ID), map.text(SHORTNAME));
  }

  private static AttributeValue attributes(Achievement achievement) {
    return AttributeValue.fromM(
        Map.of(
            BONUS_SCORE, number(achievement.bonusScore()),
            ID, AttributeValue.fromS(achievement.id()),
            SHORTNAME, AttributeValue.fromS(achievement.shortname())));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
