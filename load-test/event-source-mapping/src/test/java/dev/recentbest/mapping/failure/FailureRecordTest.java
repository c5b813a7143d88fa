package dev.recentbest.mapping.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FailureRecordTest {
  private static final Instant NOW = Instant.parse("2019-11-14T00:13:49.717Z");

  @Test
  void toJson_functionFailed_isWhatLambdaSends() {
    assertThat(json(record(FailureCause.FUNCTION_ERROR, 3, NOW)))
        .isEqualTo(golden("function-error"));
  }

  @Test
  void toJson_partialFailure_hasNullAsFunctionError() {
    assertThat(json(record(FailureCause.PARTIAL_FAILURE, 3, NOW)))
        .isEqualTo(golden("partial-failure"));
  }

  @Test
  void toJson_recordsTooOld_hasNoResponseContext() {
    assertThat(json(record(FailureCause.RECORD_AGE, 0, NOW))).isEqualTo(golden("record-age"));
  }

  @Test
  void withPayload_event_isAddedAsItIs() {
    var event = "{\"Records\":[{\"eventID\":\"c4ca4238\"},{\"eventID\":\"c81e728d\"}]}";
    var failureRecord = record(FailureCause.FUNCTION_ERROR, 3, NOW).toJson();

    assertThat(new String(FailureRecord.withPayload(failureRecord, event.getBytes(UTF_8)), UTF_8))
        .isEqualTo(golden("with-payload"));
  }

  @Test
  void toJson_wholeSecond_stillHasItsMilliseconds() {
    var wholeSecond = Instant.parse("2019-11-14T00:13:49Z");

    assertThat(json(record(FailureCause.FUNCTION_ERROR, 1, wholeSecond)))
        .contains("\"timestamp\":\"2019-11-14T00:13:49.000Z\"");
  }

  @Test
  void toJson_arrivalWithinASecond_isFloored() {
    var batch = batch(Instant.parse("2019-11-14T00:13:19.999Z"), 1);

    assertThat(json(new FailureRecord("id", "arn", FailureCause.RECORD_AGE, 1, NOW, batch)))
        .contains("\"approximateArrivalOfFirstRecord\":\"2019-11-14T00:13:19Z\"");
  }

  @Test
  void new_functionNeverCalled_isRefusedUnlessTheRecordsAreTooOld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record(FailureCause.PARTIAL_FAILURE, 0, NOW))
        .withMessage("must be >= 1: invokeCount=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> record(FailureCause.RECORD_AGE, -1, NOW))
        .withMessage("must be >= 0: invokeCount=-1");
  }

  @Test
  void new_batchWithoutRecords_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch(NOW, 0))
        .withMessage("must be >= 1: batchSize=0");
  }

  private static FailureRecord record(FailureCause cause, int invokeCount, Instant timestamp) {
    return new FailureRecord(
        "316aa6d0-8154-xmpl-9af7-85d5f4a6bc81",
        "arn:aws:lambda:us-east-2:123456789012:function:board",
        cause,
        invokeCount,
        timestamp,
        batch(Instant.parse("2019-11-14T00:13:19Z"), 2));
  }

  private static FailedBatch batch(Instant firstArrival, int batchSize) {
    return new FailedBatch(
        "arn:aws:dynamodb:us-east-2:123456789012:table/scores/stream/2019-11-14T00:04:06.388",
        "shardId-00000001573689847184-864758bb",
        "800000000003126276362",
        "800000000003126276364",
        firstArrival,
        Instant.parse("2019-11-14T00:13:20Z"),
        batchSize);
  }

  private static String json(FailureRecord record) {
    return new String(record.toJson(), UTF_8);
  }

  private static String golden(String name) {
    var resource = "/failure/" + name + ".json";
    try (var stream =
        Objects.requireNonNull(FailureRecordTest.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
