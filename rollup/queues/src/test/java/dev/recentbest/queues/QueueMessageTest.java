package dev.recentbest.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.rollup.setaside.Refusal;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.settings.SetAsideSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueueMessageTest {
  private static final String GIVEN_UP =
      """
      {"requestContext":{"requestId":"c2","functionArn":"arn:aws:lambda:eu-central-1:1:function:f",\
      "condition":"RetryAttemptsExhausted","approximateInvokeCount":2},\
      "responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":null},\
      "version":"1.0","timestamp":"2019-11-14T00:13:49.717Z",\
      "DDBStreamBatchInfo":{"shardId":"shardId-1","startSequenceNumber":"800000000003126276362",\
      "endSequenceNumber":"900000000003126276362","approximateArrivalOfFirstRecord":"2019-11-14T00:13:19Z",\
      "approximateArrivalOfLastRecord":"2019-11-14T00:13:19Z","batchSize":1,"streamArn":"arn:stream"}}
      """;

  @Test
  void read_batchThatWasGivenUp_isWhereItsRecordsStand() {
    assertThat(QueueMessage.read(GIVEN_UP))
        .isEqualTo(
            new QueueMessage.GivenUp(
                "arn:stream", "shardId-1", "800000000003126276362", "900000000003126276362"));
  }

  @Test
  void read_recordThatWasSetAside_isTheRecord() {
    String hostile = "a\u0001\uFFFE\"";
    SetAsideRecord record =
        new SetAsideRecord("17", Refusal.TOO_LONG, hostile, "{\"handle\":\"\uFFFE\"}");
    assertThat(QueueMessage.read(SetAsideMessage.of("recent-best", record, 262_144)))
        .isEqualTo(
            new QueueMessage.SetAside(
                "recent-best", "17", hostile, Optional.of("{\"handle\":\"\\uFFFE\"}")));
  }

  @Test
  void read_recordThatWasTooLarge_isWithoutIt() {
    SetAsideRecord record =
        new SetAsideRecord("17", Refusal.TOO_LONG, "bad", "\"" + "x".repeat(100_000) + "\"");
    assertThat(
            QueueMessage.read(
                SetAsideMessage.of("recent-best", record, SetAsideSettings.SMALLEST_MESSAGE_BYTES)))
        .isEqualTo(new QueueMessage.SetAside("recent-best", "17", "bad", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{}",
        "[1]",
        "{\"event\":17}",
        "{\"event\":\"other\"}",
        "{\"DDBStreamBatchInfo\":17}",
        "{\"DDBStreamBatchInfo\":{\"shardId\":\"s\",\"streamArn\":\"a\",\"startSequenceNumber\":\"x\","
            + "\"endSequenceNumber\":\"1\"}}"
      })
  void read_anythingElse_isForeign(String body) {
    assertThat(QueueMessage.read(body))
        .isEqualTo(
            new QueueMessage.Foreign("neither a batch that was given up nor a record set aside"));
  }

  @Test
  void read_newerFormat_isForeign() {
    assertThat(QueueMessage.read("{\"event\":\"set_aside\",\"format\":2}"))
        .isEqualTo(
            new QueueMessage.Foreign(
                "set aside in format 2, which this version does not know: use a newer one"));
  }
}
