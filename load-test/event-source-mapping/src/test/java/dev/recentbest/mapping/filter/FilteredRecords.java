package dev.recentbest.mapping.filter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Stream records to filter. */
final class FilteredRecords {
  private static final Map<String, AttributeValue> GAME =
      Map.of(
          "id", AttributeValue.fromS("ana"),
          "game", AttributeValue.fromS("snake"),
          "note", AttributeValue.fromS(""),
          "score", AttributeValue.fromN("924"),
          "won", AttributeValue.fromBool(true),
          "team", AttributeValue.fromNul(true),
          "tags", AttributeValue.fromSs(List.of("night", "ranked")),
          "medals", AttributeValue.fromL(List.of(AttributeValue.fromS("gold"))),
          "level", AttributeValue.fromM(Map.of("name", AttributeValue.fromS("cave"))));

  private FilteredRecords() {}

  /** An INSERT of a game of snake, made at 1428537600. */
  static Record inserted() {
    return record("INSERT", change().newImage(GAME));
  }

  /** The same item, removed by its time to live. */
  static Record expired() {
    return record("REMOVE", change().oldImage(GAME)).toBuilder()
        .userIdentity(
            Identity.builder().principalId("dynamodb.amazonaws.com").type("Service").build())
        .build();
  }

  private static StreamRecord.Builder change() {
    return StreamRecord.builder()
        .approximateCreationDateTime(Instant.ofEpochSecond(1_428_537_600))
        .keys(Map.of("id", AttributeValue.fromS("ana")))
        .sequenceNumber("4421584500000000017450439091")
        .sizeBytes(26L)
        .streamViewType("NEW_AND_OLD_IMAGES");
  }

  private static Record record(String eventName, StreamRecord.Builder change) {
    return Record.builder()
        .eventID("c4ca4238")
        .eventName(eventName)
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion("eu-central-1")
        .dynamodb(change.build())
        .build();
  }
}
