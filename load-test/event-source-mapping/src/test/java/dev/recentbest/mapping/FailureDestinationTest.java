package dev.recentbest.mapping;

import static dev.recentbest.mapping.MappingRun.failing;
import static dev.recentbest.mapping.MappingRun.throttled;
import static dev.recentbest.mapping.MappingRun.throwing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.mapping.failure.DestinationUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the destination gets of a batch that was given up. */
final class FailureDestinationTest {
  private static final MappingSettings TWO_RETRIES =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON)
          .withMaximumRetryAttempts(OptionalInt.of(2));
  private static final Duration LONG = Duration.ofMinutes(10);

  private final MappingRun run = MappingRun.scripted(stream -> stream.open("shardId-1"));

  @Test
  void retriesExhausted_exception_sendsWhereTheRecordsAre() {
    run.stream().write("shardId-1", "1", "2", "3");
    run.otherwise = throwing();
    run.answers.add(throttled());
    run.start(TWO_RETRIES).advance(LONG);

    assertThat(run.failureRecords).hasSize(1);
    assertThat(run.failureRecords.get(0))
        .containsPattern(
            "^\\{\"requestContext\":\\{\"requestId\":\"[0-9a-f-]{36}\","
                + "\"functionArn\":\"arn:aws:lambda:eu-central-1:123456789012:function:local\","
                + "\"condition\":\"RetryAttemptsExhausted\",\"approximateInvokeCount\":3},"
                + "\"responseContext\":\\{\"statusCode\":200,\"executedVersion\":\"\\$LATEST\","
                + "\"functionError\":\"Unhandled\"},"
                + "\"version\":\"1.0\",\"timestamp\":\"2024-01-01T00:00:0[0-9.]+Z\"")
        .endsWith(
            "\"DDBStreamBatchInfo\":{\"shardId\":\"shardId-1\","
                + "\"startSequenceNumber\":\"100000000000000000000\","
                + "\"endSequenceNumber\":\"300000000000000000000\","
                + "\"approximateArrivalOfFirstRecord\":\"2024-01-01T00:00:00Z\","
                + "\"approximateArrivalOfLastRecord\":\"2024-01-01T00:00:00Z\",\"batchSize\":3,"
                + "\"streamArn\":\""
                + ScriptedStream.ARN
                + "\"}}");
  }

  @Test
  void retriesExhausted_partialFailure_hasNoFunctionErrorAndCountsRetriesPlusOne() {
    run.stream().write("shardId-1", "1", "2", "3");
    run.otherwise = failing("2");
    run.start(TWO_RETRIES.withReportBatchItemFailures(true)).advance(LONG);

    assertThat(run.failureRecords).hasSize(1);
    assertThat(run.failureRecords.get(0))
        .contains("\"approximateInvokeCount\":3}", "\"functionError\":null")
        .contains("\"startSequenceNumber\":\"200000000000000000000\"", "\"batchSize\":2");
  }

  @Test
  void retriesExhausted_halfOfARetriedBatch_countsItsRetriesPlusOne() {
    run.stream().write("shardId-1", "1", "2", "3", "4");
    run.answers.add(failing("1"));
    run.answers.add(failing("1"));
    run.otherwise = throwing();
    run.start(
            TWO_RETRIES
                .withMaximumRetryAttempts(OptionalInt.of(3))
                .withReportBatchItemFailures(true)
                .withBisectBatchOnFunctionError(true))
        .advance(LONG);

    assertThat(run.failureRecords)
        .hasSize(4)
        .allMatch(record -> record.contains("\"approximateInvokeCount\":4}"));
  }

  @Test
  void recordTooOld_neverSent_hasNoResponse() {
    run.stream().stampBack(Duration.ofHours(2));
    run.stream().write("shardId-1", "1");
    run.start(TWO_RETRIES.withMaximumRecordAge(Optional.of(Duration.ofHours(1))));

    assertThat(run.failureRecords).hasSize(1);
    assertThat(run.failureRecords.get(0))
        .contains("\"condition\":\"RecordAgeExceeded\",\"approximateInvokeCount\":0}")
        .doesNotContain("responseContext");
  }

  @Test
  void payload_always_isTheEventThatFailed() {
    var events = new ArrayList<String>();
    run.destination = (record, event) -> events.add(new String(event, UTF_8));
    run.stream().write("shardId-1", "1", "2");
    run.otherwise = throwing();
    run.start(TWO_RETRIES).advance(LONG);

    assertThat(events).containsExactly(run.events.get(0));
  }

  @Test
  void noDestination_batchGivenUp_isSkippedAndTold() {
    run.destination = FailureDestination.NONE;
    run.stream().write("shardId-1", "1");
    run.answers.addAll(List.of(throwing(), throwing(), throwing()));
    run.start(TWO_RETRIES);
    run.stream().write("shardId-1", "2");
    run.advance(LONG);

    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("1"));
    assertThat(run.delivered).containsExactly("2");
  }

  @Test
  void destinationThrows_batchGivenUp_isSkippedAndTold() {
    var failure = new IllegalStateException("full");
    run.destination =
        (record, event) -> {
          throw failure;
        };
    run.stream().write("shardId-1", "1");
    run.otherwise = throwing();
    run.start(TWO_RETRIES).advance(LONG);

    assertThat(run.discarded)
        .extracting(DiscardedBatch::destinationFailure)
        .containsExactly(Optional.of(failure));
  }

  @Test
  void destinationUnavailable_batchGivenUp_isKeptUntilItCanBeSent() {
    var sent = new ArrayList<String>();
    run.destination =
        (record, event) -> {
          sent.add("tried");
          if (sent.size() < 4) {
            throw new DestinationUnavailableException("later", new IllegalStateException());
          }
        };
    run.stream().write("shardId-1", "1");
    run.answers.addAll(List.of(throwing(), throwing(), throwing()));
    run.start(TWO_RETRIES);
    run.stream().write("shardId-1", "2");
    run.advance(LONG);

    assertThat(sent).hasSize(4);
    assertThat(run.discarded)
        .extracting(DiscardedBatch::destinationFailure)
        .containsExactly(Optional.empty());
    assertThat(run.delivered).containsExactly("2");
  }

  @Test
  void destinationUnavailable_recordsExpire_areSkippedAndTold() {
    run.destination =
        (record, event) -> {
          throw new DestinationUnavailableException("later", new IllegalStateException());
        };
    run.stream().write("shardId-1", "1");
    run.otherwise = throwing();
    run.start(TWO_RETRIES.withPollInterval(Duration.ofMinutes(1))).advance(Duration.ofHours(25));

    assertThat(run.discarded).hasSize(1);
    assertThat(run.discarded.get(0).destinationFailure()).isPresent();
  }
}
