package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

final class StreamEntryTest {
  @ParameterizedTest
  @CsvSource({
    // DynamoDB Local stamps what is written at 10:00:59 with 10:00:00, and pads its numbers.
    "000000000000000000017, 2024-01-01T10:00:00Z, 2024-01-01T10:02:00Z, 2024-01-01T10:00:59Z",
    "000000000000000000017, 2024-01-01T10:00:00Z, 2024-01-01T10:00:07Z, 2024-01-01T10:00:07Z",
    "100000000000000000017, 2024-01-01T10:00:00Z, 2024-01-01T10:02:00Z, 2024-01-01T10:00:00Z",
    "100000000000000000017, 2024-01-01T10:00:01Z, 2024-01-01T10:02:00Z, 2024-01-01T10:00:01Z",
    // A clock here that is behind the stream's.
    "100000000000000000017, 2024-01-01T10:00:09Z, 2024-01-01T10:00:07Z, 2024-01-01T10:00:09Z"
  })
  void createdBefore_stamp_isAsCoarseAsItsStreamsStamps(
      String number, Instant stamp, Instant readAt, Instant createdBefore) {
    assertThat(entry(number, stamp, readAt).createdBefore()).isEqualTo(createdBefore);
  }

  private static StreamEntry entry(String number, Instant stamp, Instant readAt) {
    return StreamEntry.of(
        Record.builder()
            .eventID("1")
            .eventName(OperationType.INSERT)
            .eventVersion("1.1")
            .eventSource("aws:dynamodb")
            .awsRegion("eu-central-1")
            .dynamodb(
                change ->
                    change
                        .keys(Map.of("id", AttributeValue.fromS("1")))
                        .sequenceNumber(number)
                        .sizeBytes(8L)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                        .approximateCreationDateTime(stamp))
            .build(),
        "shard",
        ScriptedStream.ARN,
        readAt);
  }
}
