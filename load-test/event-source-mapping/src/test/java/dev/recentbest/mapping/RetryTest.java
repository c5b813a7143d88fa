package dev.recentbest.mapping;

import static dev.recentbest.mapping.MappingRun.failing;
import static dev.recentbest.mapping.MappingRun.throttled;
import static dev.recentbest.mapping.MappingRun.throwing;
import static dev.recentbest.mapping.MappingRun.throwingAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.mapping.DiscardedBatch.Condition;
import dev.recentbest.mapping.InvocationReport.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows when the function fails: retries, splits, ages and throttles. */
final class RetryTest {
  private static final MappingSettings PLAIN =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);
  private static final MappingSettings REPORTING = PLAIN.withReportBatchItemFailures(true);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final MappingRun run = MappingRun.scripted(stream -> stream.open("a"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"batchItemFailures\":[]}",
        "{\"batchItemFailures\":null}"
      })
  void report_answerThatNamesNothing_isSuccess(String answer) {
    run.stream().write("a", "1", "2");
    run.answers.add(rows -> answer);
    run.start(REPORTING).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"));
    assertThat(run.delivered).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"itemIdentifier\":\"\"}]",
        "[{\"itemIdentifier\":null}]",
        "[{\"foo\":1}]",
        "[{\"itemIdentifier\":\"1\"}]"
      })
  void report_identifierOfNoRecord_failsTheWholeBatch(String failures) {
    run.stream().write("a", "1", "2");
    run.answers.add(rows -> "{\"batchItemFailures\":" + failures + "}");
    run.start(REPORTING).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("1", "2"));
    assertThat(run.reports)
        .extracting(InvocationReport::outcome)
        .containsExactly(Outcome.FAILED, Outcome.SUCCESS);
  }

  @Test
  void report_exception_failsTheWholeBatch() {
    run.stream().write("a", "1", "2");
    run.answers.add(throwing());
    run.start(REPORTING).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("1", "2"));
    assertThat(run.reports.get(0).reason()).isEqualTo("java.lang.IllegalStateException: scripted");
  }

  @Test
  void report_severalIdentifiers_redeliversFromTheLowestSuccessesIncluded() {
    // The ninth record's sequence number has a digit less than the tenth's.
    run.stream().write("a", "7", "8", "9", "10", "11");
    run.stream().write("a", "12", "13", "14", "15", "16");
    run.answers.add(failing("15", "16"));
    run.start(REPORTING).advance(LONG);

    assertThat(run.batches)
        .containsExactly(
            List.of("7", "8", "9", "10", "11", "12", "13", "14", "15", "16"), List.of("15", "16"));
    assertThat(run.reports.get(0).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(run.reports.get(0).taken()).isEqualTo(8);
  }

  @Test
  void report_partialFailure_movesTheCheckpointToTheRecordBefore() {
    run.stream().write("a", "1");
    var second = run.stream().write("a", "2");
    run.stream().write("a", "3");
    run.otherwise = failing("3");
    run.start(REPORTING).advance(Duration.ofSeconds(2));

    assertThat(run.saved("a").sequenceNumber()).contains(second);
    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void reportOff_answerThatNamesRecords_isIgnored() {
    run.stream().write("a", "1", "2");
    run.otherwise = failing("1", "2");
    run.start(PLAIN).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"));
    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void reportOff_exception_failsTheWholeBatch() {
    run.stream().write("a", "1", "2");
    run.answers.add(throwing());
    run.start(PLAIN).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("1", "2"));
  }

  @Test
  void retriedBatch_whileItFails_blocksItsShardAndNoOther() {
    var two = MappingRun.scripted(stream -> stream.open("a").open("b"));
    two.stream().write("a", "a1");
    two.stream().write("b", "b1");
    two.otherwise = throwingAt("a1");
    two.start(PLAIN);
    two.stream().write("a", "a2");
    two.stream().write("b", "b2");
    two.advance(Duration.ofMinutes(1));

    assertThat(two.delivered).containsExactly("b1", "b2");
    assertThat(two.batches).doesNotContain(List.of("a2"), List.of("a1", "a2"));
  }

  @Test
  void retriedBatch_severalLanes_blocksItsLaneAndNoOther() {
    run.stream().write("a", "x", "y", "x", "y");
    run.otherwise = throwingAt("x");
    run.start(PLAIN.withParallelizationFactor(10).withBatchSize(1)).advance(LONG);

    assertThat(run.delivered).containsExactly("y", "y");
    // What is done behind a record that is not does not move the checkpoint.
    assertThat(run.progress("a").checkpoint()).isEmpty();
  }

  @Test
  void retries_unlimited_goOnUntilTheRecordExpires() {
    run.stream().write("a", "1");
    run.otherwise = throwing();
    run.start(PLAIN.withPollInterval(Duration.ofMinutes(1))).advance(Duration.ofHours(23));

    assertThat(run.discarded).isEmpty();
    run.advance(Duration.ofHours(2));
    assertThat(run.discarded)
        .extracting(DiscardedBatch::condition)
        .containsExactly(Condition.RECORD_AGE_EXCEEDED);
    assertThat(run.discarded.get(0).reason())
        .isEqualTo("java.lang.IllegalStateException: scripted");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void retries_limited_areUsedUpAndTheBatchIsSkipped(int attempts) {
    run.stream().write("a", "1", "2");
    run.otherwise = throwingAt("1");
    run.start(PLAIN.withMaximumRetryAttempts(OptionalInt.of(attempts)));
    run.stream().write("a", "3");
    run.advance(LONG);

    assertThat(run.batches.subList(0, run.batches.size() - 1))
        .isEqualTo(Collections.nCopies(attempts + 1, List.of("1", "2")));
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("1", "2"));
    assertThat(run.delivered).containsExactly("3");
    assertThat(run.progress().totals())
        .isEqualTo(new MappingProgress.Totals(1, attempts + 2, attempts, 2, 0));
  }

  @Test
  void retries_partialProgress_startsAFreshBudget() {
    run.stream().write("a", "1", "2", "3");
    run.answers.add(throwing());
    run.answers.add(failing("2"));
    run.answers.add(throwing());
    run.answers.add(failing("3"));
    run.answers.add(throwing());
    run.start(REPORTING.withMaximumRetryAttempts(OptionalInt.of(1))).advance(LONG);

    assertThat(run.batches)
        .containsExactly(
            List.of("1", "2", "3"),
            List.of("1", "2", "3"),
            List.of("2", "3"),
            List.of("2", "3"),
            List.of("3"),
            List.of("3"));
    assertThat(run.discarded).isEmpty();
  }

  @Test
  void retries_firstRecordIsNamed_areUsedUp() {
    run.stream().write("a", "1", "2");
    run.otherwise = failing("1");
    run.start(REPORTING.withMaximumRetryAttempts(OptionalInt.of(2))).advance(LONG);

    assertThat(run.batches).isEqualTo(Collections.nCopies(3, List.of("1", "2")));
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("1", "2"));
  }

  @Test
  void throttles_always_useUpNoRetry() {
    run.stream().write("a", "1");
    run.answers.addAll(Collections.nCopies(20, throttled()));
    run.start(PLAIN.withMaximumRetryAttempts(OptionalInt.of(0))).advance(LONG);

    assertThat(run.batches).hasSize(21);
    assertThat(run.delivered).containsExactly("1");
    assertThat(run.reports.get(19).outcome()).isEqualTo(Outcome.THROTTLED);
    assertThat(run.reports.get(20).invocation()).isEqualTo(1);
  }

  @Test
  void throttles_bisectOn_doNotSplit() {
    run.stream().write("a", "1", "2");
    run.answers.add(throttled());
    run.start(PLAIN.withBisectBatchOnFunctionError(true)).advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("1", "2"));
  }

  @Test
  void bisect_exception_halvesUntilThePoisonIsAlone() {
    run.stream().write("a", "1", "2", "3", "4", "5");
    run.otherwise = throwingAt("4");
    run.start(
            PLAIN.withBisectBatchOnFunctionError(true).withMaximumRetryAttempts(OptionalInt.of(1)))
        .advance(LONG);

    assertThat(run.batches)
        .containsExactly(
            List.of("1", "2", "3", "4", "5"),
            List.of("1", "2"),
            List.of("3", "4", "5"),
            List.of("3"),
            List.of("4", "5"),
            List.of("4"),
            List.of("4"),
            List.of("5"));
    assertThat(run.delivered).containsExactly("1", "2", "3", "5");
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("4"));
  }

  @Test
  void bisect_noRetryAllowed_splitsAllTheSame() {
    run.stream().write("a", "1", "2", "3", "4");
    run.otherwise = throwingAt("2");
    run.start(
            PLAIN.withBisectBatchOnFunctionError(true).withMaximumRetryAttempts(OptionalInt.of(0)))
        .advance(LONG);

    assertThat(run.delivered).containsExactly("1", "3", "4");
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("2"));
  }

  @Test
  void bisect_partialResponse_splitsAtTheSequenceNumberAndUsesNoRetry() {
    run.stream().write("a", "1", "2", "3", "4", "5");
    run.answers.add(failing("4"));
    run.answers.add(failing("5"));
    run.start(
            REPORTING
                .withBisectBatchOnFunctionError(true)
                .withMaximumRetryAttempts(OptionalInt.of(0)))
        .advance(LONG);

    assertThat(run.batches)
        .containsExactly(List.of("1", "2", "3", "4", "5"), List.of("4", "5"), List.of("5"));
    assertThat(run.discarded).isEmpty();
  }

  @Test
  void bisect_partialResponseAtTheFirstRecord_isARetry() {
    run.stream().write("a", "1", "2");
    run.otherwise = failing("1");
    run.start(
            REPORTING
                .withBisectBatchOnFunctionError(true)
                .withMaximumRetryAttempts(OptionalInt.of(1)))
        .advance(LONG);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("1", "2"));
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("1", "2"));
  }

  @Test
  void recordAge_olderRecords_areNotDelivered() {
    run.stream().stampBack(Duration.ofSeconds(130));
    run.stream().write("a", "old");
    run.stream().stampBack(Duration.ofSeconds(110));
    run.stream().write("a", "young");
    run.start(PLAIN.withMaximumRecordAge(Optional.of(Duration.ofMinutes(2)))).advance(LONG);

    assertThat(run.delivered).containsExactly("young");
    assertThat(run.discarded).extracting(MappingRun::keys).containsExactly(List.of("old"));
    assertThat(run.discarded.get(0).condition()).isEqualTo(Condition.RECORD_AGE_EXCEEDED);
  }

  @Test
  void recordAge_retriedBatch_endsTheRetries() {
    run.stream().stampBack(Duration.ofSeconds(10));
    run.stream().write("a", "1");
    run.otherwise = throwingAt("1");
    run.start(PLAIN.withMaximumRecordAge(Optional.of(Duration.ofMinutes(1))));
    run.advance(Duration.ofSeconds(40));
    assertThat(run.discarded).isEmpty();
    run.advance(Duration.ofSeconds(30));

    assertThat(run.discarded)
        .extracting(DiscardedBatch::condition)
        .containsExactly(Condition.RECORD_AGE_EXCEEDED);
  }

  @Test
  void recordAge_beyondTheStreamsLife_endsTheRetriesWithIt() {
    run.stream().write("a", "1");
    run.otherwise = throwingAt("1");
    run.start(
            PLAIN
                .withPollInterval(Duration.ofMinutes(1))
                .withMaximumRecordAge(Optional.of(Duration.ofDays(7))))
        .advance(Duration.ofHours(23));
    assertThat(run.discarded).isEmpty();
    run.advance(Duration.ofHours(2));

    assertThat(run.discarded)
        .extracting(DiscardedBatch::condition)
        .containsExactly(Condition.RECORD_AGE_EXCEEDED);
  }

  @Test
  void recordAge_stampOfAWholeMinute_isTheMomentOfTheWrite() {
    run.advance(Duration.ofSeconds(100));
    run.stream().stampBack(Duration.ofSeconds(100));
    run.stream().write("a", "old");
    run.start(PLAIN.withMaximumRecordAge(Optional.of(Duration.ofMinutes(1))));

    assertThat(run.delivered).isEmpty();
  }

  @Test
  void recordAge_unlimited_deliversWhatTheStreamStillHas() {
    run.stream().stampBack(Duration.ofHours(30));
    run.stream().write("a", "1");
    run.start(PLAIN);

    assertThat(run.delivered).containsExactly("1");
  }

  @Test
  void backOff_failuresInARow_pauseWithFullJitterUpToTheBound() {
    var random = new SplittableRandom(7);
    var backOff = new BackOff(new SplittableRandom(7));

    for (long bound : new long[] {100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000}) {
      int failures = bound == 10_000 ? 50 : 1 + Long.numberOfTrailingZeros(bound / 100);
      assertThat(backOff.pause(failures)).isEqualTo(Duration.ofMillis(random.nextLong(bound + 1)));
    }
  }

  @Test
  void backOff_everyRetry_waitsLessThanItsBound() {
    run.stream().write("a", "1");
    run.answers.addAll(Collections.nCopies(12, throwing()));
    run.start(PLAIN).advance(LONG);

    var seconds = run.callSeconds();
    assertThat(seconds).hasSize(13);
    for (int call = 1; call < seconds.size(); call++) {
      assertThat(seconds.get(call) - seconds.get(call - 1))
          .isBetween(0.0, Math.min(10.0, 0.1 * (1 << (call - 1))) + 1e-9);
    }
  }
}
