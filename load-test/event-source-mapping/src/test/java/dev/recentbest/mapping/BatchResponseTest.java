package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

final class BatchResponseTest {
  private static final List<Record> BATCH =
      List.of(ScriptedStream.record(99), ScriptedStream.record(100), ScriptedStream.record(101));

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
    assertThat(read(answer)).isEqualTo(new BatchResponse(3, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          [{"itemIdentifier":""}]                            | {"itemIdentifier":""}
          [{"itemIdentifier":null}]                          | {"itemIdentifier":null}
          [{"itemIdentifier":100}]                           | {"itemIdentifier":100}
          [{"foo":1}]                                        | {"foo":1}
          [{"itemIdentifier":"102"}]                         | {"itemIdentifier":"102"}
          [{"itemIdentifier":"100"},{"itemIdentifier":"7"}]  | {"itemIdentifier":"7"}
          """)
  void read_invalidIdentifier_failsTheWholeBatch(String failures, String offender) {
    assertThat(read("{\"batchItemFailures\":" + failures + "}"))
        .isEqualTo(new BatchResponse(0, "no record of the batch is meant by " + offender));
  }

  @Test
  void read_severalIdentifiers_takesTheLowestInteger() {
    // As text, "100" is lower than "99".
    assertThat(
            read(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"},{\"itemIdentifier\":\"100\"}]}"))
        .isEqualTo(new BatchResponse(1, "the function returned sequence number 100"));
    assertThat(
            read(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"100\"},{\"itemIdentifier\":\"99\"}]}"))
        .isEqualTo(new BatchResponse(0, "the function returned sequence number 99"));
  }

  @Test
  void read_notJson_failsTheWholeBatch() {
    assertThat(read("<html>")).isEqualTo(new BatchResponse(0, "the function's answer is not JSON"));
  }

  @Test
  void read_failuresAreNoList_failsTheWholeBatch() {
    assertThat(read("{\"batchItemFailures\":\"100\"}"))
        .isEqualTo(new BatchResponse(0, "batchItemFailures is not a list"));
  }

  private static BatchResponse read(String answer) {
    return BatchResponse.read(answer.getBytes(UTF_8), BATCH);
  }
}
