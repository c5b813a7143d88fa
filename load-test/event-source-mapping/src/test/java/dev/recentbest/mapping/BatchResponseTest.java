package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.mapping.BatchResponse.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

final class BatchResponseTest {
  /** As text, the second is lower than the first. */
  private static final String FIRST = "900000000000000000000";

  private static final String SECOND = "1000000000000000000000";
  private static final String THIRD = "1000000000000000000000000000000000000000";
  private static final List<StreamEntry> BATCH = List.of(entry(FIRST), entry(SECOND), entry(THIRD));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"batchItemFailures\":[]}",
        "{\"batchItemFailures\":null}",
      })
  void read_nothingNamed_isSuccess(String answer) {
    assertThat(BatchResponse.read(answer, BATCH))
        .isEqualTo(new BatchResponse(Verdict.SUCCESS, 3, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          [{"itemIdentifier":""}]                 | {"itemIdentifier":""}
          [{"itemIdentifier":null}]               | {"itemIdentifier":null}
          [{"itemIdentifier":900000000000000000000}] | {"itemIdentifier":900000000000000000000}
          [{"foo":1}]                             | {"foo":1}
          [null]                                  | null
          [{"itemIdentifier":"102"}]              | {"itemIdentifier":"102"}
          [{"itemIdentifier":"900000000000000000000"},{"itemIdentifier":"7"}] | {"itemIdentifier":"7"}
          """)
  void read_invalidIdentifier_failsTheWholeBatch(String failures, String offender) {
    assertThat(read(failures))
        .isEqualTo(
            new BatchResponse(
                Verdict.WHOLE_BATCH_FAILED, 0, "no record of the batch is meant by " + offender));
  }

  @Test
  void read_severalIdentifiers_takesTheLowestInteger() {
    assertThat(read(naming(THIRD, SECOND)))
        .isEqualTo(
            new BatchResponse(
                Verdict.FAILED_FROM, 1, "the function returned sequence number " + SECOND));
    assertThat(read(naming(SECOND, FIRST)))
        .isEqualTo(
            new BatchResponse(
                Verdict.FAILED_FROM, 0, "the function returned sequence number " + FIRST));
  }

  @Test
  void read_notJson_failsTheWholeBatch() {
    assertThat(BatchResponse.read("<html>", BATCH))
        .isEqualTo(
            new BatchResponse(Verdict.WHOLE_BATCH_FAILED, 0, "the function's answer is not JSON"));
  }

  @Test
  void read_failuresAreNoList_failsTheWholeBatch() {
    assertThat(read("\"100\""))
        .isEqualTo(
            new BatchResponse(Verdict.WHOLE_BATCH_FAILED, 0, "batchItemFailures is not a list"));
  }

  private static BatchResponse read(String failures) {
    return BatchResponse.read("{\"batchItemFailures\":" + failures + "}", BATCH);
  }

  private static String naming(String one, String other) {
    return "[{\"itemIdentifier\":\"%s\"},{\"itemIdentifier\":\"%s\"}]".formatted(one, other);
  }

  private static StreamEntry entry(String sequenceNumber) {
    var record = ScriptedStream.record("key", OperationType.INSERT, Optional.empty(), Map.of());
    var change = record.dynamodb().toBuilder().sequenceNumber(sequenceNumber).build();
    return StreamEntry.of(
        record.toBuilder().dynamodb(change).build(), "a", ScriptedStream.ARN, Instant.EPOCH);
  }
}
