package dev.recentbest.mapping;

import static dev.recentbest.mapping.MappingRun.throwing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** Which shards are read, in what order and from where, and what a stream may do meanwhile. */
final class ReadingTest {
  private static final MappingSettings SETTINGS =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);
  private static final MappingSettings LATEST = MappingSettings.defaults(StartingPosition.LATEST);
  private static final Duration POLL = Duration.ofMillis(250);

  private final MappingRun run = MappingRun.scripted(stream -> stream.open("a"));
  private final ScriptedStream stream = run.stream();

  @Test
  void trimHorizon_recordsOfBefore_areDelivered() {
    stream.write("a", "1");
    run.start(SETTINGS);
    stream.write("a", "2");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void latest_recordsOfBefore_areNotDelivered() {
    stream.write("a", "1");
    run.start(LATEST);
    stream.write("a", "2");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("2");
  }

  @Test
  void latest_shardDiscoveredLater_isReadFromItsBeginning() {
    stream.write("a", "1");
    run.start(LATEST);
    stream.close("a");
    stream.open("b", Optional.of("a"));
    stream.write("b", "2");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("2");
  }

  @Test
  void latest_shardsClosedAtTheStart_arePassedOver() {
    stream.write("a", "1");
    stream.close("a");
    stream.open("b", Optional.of("a"));
    stream.write("b", "2");
    run.start(LATEST);
    stream.write("b", "3");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("3");
  }

  @Test
  void latest_iteratorExpiresBeforeAnythingIsRead_losesNothing() {
    stream.stampBack(Duration.ofSeconds(2));
    stream.write("a", "before");
    stream.stampBack(Duration.ZERO);
    run.start(LATEST);
    stream.write("a", "after");
    stream.expireIterators();
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("after");
  }

  @Test
  void latest_stoppedBeforeAnythingIsRead_losesNothing() {
    stream.stampBack(Duration.ofSeconds(2));
    stream.write("a", "before");
    stream.stampBack(Duration.ZERO);
    run.start(LATEST).stop();
    stream.write("a", "meanwhile");
    stream.close("a");
    stream.open("b", Optional.of("a"));
    stream.write("b", "later");
    run.start(LATEST).advance(POLL);

    assertThat(run.delivered).containsExactly("meanwhile", "later");
  }

  @Test
  void split_parentNotReadToItsEnd_holdsBackBothChildren() {
    stream.write("a", "1", "2", "3");
    stream.open("left", Optional.of("a")).open("right", Optional.of("a"));
    stream.write("left", "l");
    stream.write("right", "r");
    run.start(SETTINGS.withBatchSize(2)).advance(Duration.ofMinutes(1));
    assertThat(run.delivered).containsExactly("1", "2", "3");

    stream.close("a");
    run.advance(POLL);
    assertThat(run.delivered).containsExactly("1", "2", "3", "l", "r");
  }

  @Test
  void split_parentNotDelivered_holdsBackTheChildren() {
    stream.open("child", Optional.of("a"));
    stream.write("a", "1");
    stream.write("child", "2");
    stream.close("a");
    run.answers.addAll(Collections.nCopies(9, throwing()));
    run.start(SETTINGS).advance(Duration.ofMinutes(5));

    assertThat(run.batches.subList(0, 10)).isEqualTo(Collections.nCopies(10, List.of("1")));
    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void split_emptyClosedShards_areGoneThroughAtOnce() {
    stream.open("b", Optional.of("a")).open("c", Optional.of("b"));
    stream.close("a");
    stream.close("b");
    stream.write("c", "1");
    run.start(SETTINGS);

    assertThat(run.delivered).containsExactly("1");
  }

  @Test
  void split_childListedLate_isFoundAtThePaceOfPolling() {
    stream.close("a");
    run.start(SETTINGS);
    stream.open("b", Optional.of("a"));
    stream.write("b", "1");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("1");
  }

  @Test
  void newShard_othersBeingRead_isFoundWithinSeconds() {
    run.start(SETTINGS);
    stream.open("b");
    stream.write("b", "1");
    run.advance(Duration.ofSeconds(5));

    assertThat(run.delivered).containsExactly("1");
  }

  @Test
  void merge_severalParents_areAllFinishedBeforeTheChild() {
    var shards = new Shards();
    var unused =
        shards.update(
            List.of(
                new StreamSource.ShardDescription("child", Set.of("left", "right"), true),
                new StreamSource.ShardDescription("left", Set.of("gone"), false),
                new StreamSource.ShardDescription("right", Set.of(), false)));

    assertThat(shards.takeReadable()).containsExactly("left", "right");
    shards.finish("left");
    assertThat(shards.takeReadable()).isEmpty();
    shards.finish("right");
    assertThat(shards.takeReadable()).containsExactly("child");
  }

  @Test
  void parentNoLongerInTheStream_holdsNobodyUp() {
    stream.open("child", Optional.of("long gone"));
    stream.write("child", "1");
    run.start(SETTINGS);

    assertThat(run.delivered).containsExactly("1");
  }

  @Test
  void expiredIterator_always_isMadeAgainBehindWhatWasRead() {
    var read = stream.write("a", "1");
    run.start(SETTINGS);
    stream.expireIterators();
    stream.write("a", "2");
    run.advance(POLL);

    assertThat(run.delivered).containsExactly("1", "2");
    assertThat(stream.requests()).contains("GetShardIterator a AFTER_SEQUENCE_NUMBER");
    assertThat(run.saved("a").sequenceNumber()).isNotEqualTo(Optional.of(read));
    assertThat(run.lost).isEmpty();
  }

  @Test
  void trimmedRecords_behindTheCheckpoint_areToldAndReadingGoesOnAtTheOldest() {
    var first = stream.write("a", "1");
    run.start(SETTINGS);
    var second = stream.write("a", "2");
    stream.write("a", "3");
    stream.trim("a", second);
    run.advance(POLL);

    assertThat(run.lost).containsExactly("a after " + first);
    assertThat(run.delivered).containsExactly("1", "3");
  }

  @Test
  void trimmedRecords_whileStopped_areToldOnResume() {
    var first = stream.write("a", "1");
    run.start(SETTINGS).stop();
    stream.trim("a", stream.write("a", "2"));
    stream.write("a", "3");
    run.start(SETTINGS);

    assertThat(run.lost).containsExactly("a after " + first);
    assertThat(run.delivered).containsExactly("1", "3");
  }

  @Test
  void shardLeavesTheStream_recordsInHand_areStillDelivered() {
    var first = stream.write("a", "1", "2");
    stream.open("b");
    run.latency = rows -> Duration.ofSeconds(30);
    run.start(SETTINGS.withBatchSize(1));
    stream.forget("a");
    run.advance(Duration.ofMinutes(2));

    assertThat(run.lost).containsExactly("a after nothing");
    assertThat(run.delivered).containsExactly("1", "2");
    assertThat(first).isNotEmpty();
    assertThat(run.progress().shards()).containsOnlyKeys("b");
  }

  @Test
  void shardLeavesTheStreamWhileStopped_isToldOnResume() {
    var first = stream.write("a", "1");
    stream.open("b");
    run.start(SETTINGS).stop();
    stream.forget("a");
    run.start(SETTINGS);

    assertThat(run.lost).containsExactly("a after " + first);
  }

  @Test
  void throttledRequests_howeverMany_loseNothing() {
    run.start(SETTINGS);
    stream.write("a", "1");
    for (int request = 0; request < 50; request++) {
      stream.fail(LimitExceededException.builder().message("slow down").build());
    }
    run.advance(Duration.ofMinutes(15));

    assertThat(run.delivered).containsExactly("1");
    assertThat(run.delayed).hasSize(50);
    assertThat(run.failure()).isEmpty();
  }

  @Test
  void unansweredRequests_forLessThanTheLongestOutage_loseNothing() {
    run.longestOutage = Optional.of(Duration.ofMinutes(1));
    run.start(SETTINGS);
    stream.write("a", "1");
    stream.fail(SdkClientException.create("no route"), SdkClientException.create("no route"));
    run.advance(Duration.ofSeconds(30));

    assertThat(run.delivered).containsExactly("1");
    assertThat(run.delayed)
        .hasSize(2)
        .allMatch(reason -> reason.contains(" of " + ScriptedStream.ARN + " failed (no route)"));
  }

  @Test
  void unansweredRequests_forAnHour_loseNothing() {
    run.start(SETTINGS);
    stream.write("a", "1");
    for (int request = 0; request < 600; request++) {
      stream.fail(SdkClientException.create("no route"));
    }
    run.advance(Duration.ofHours(2));

    assertThat(run.delivered).containsExactly("1");
    assertThat(run.delayed).hasSize(600);
    assertThat(run.failure()).isEmpty();
  }

  @Test
  void unansweredRequests_forMoreThanTheLongestOutage_endTheMapping() {
    run.longestOutage = Optional.of(Duration.ofMinutes(1));
    run.start(SETTINGS);
    for (int request = 0; request < 1_000; request++) {
      stream.fail(SdkClientException.create("no route"));
    }
    run.advance(Duration.ofMinutes(3));

    assertThat(run.failure())
        .endsWith(
            " of "
                + ScriptedStream.ARN
                + " failed (no route): check that the table still exists with its stream enabled,"
                + " and that its endpoint answers");
    assertThat(run.stop()).isTrue();
  }

  @Test
  void streamGone_whileReading_endsTheMapping() {
    stream.write("a", "1");
    run.start(SETTINGS);
    stream.drop();
    run.advance(POLL);

    assertThat(run.failure())
        .isEqualTo(
            "DescribeStream of "
                + ScriptedStream.ARN
                + " failed (no such stream): check that the table still exists with its stream"
                + " enabled, and that its endpoint answers");
    assertThat(run.progress().totals().records()).isEqualTo(1);
  }

  @Test
  void streamGone_atTheStart_endsTheMapping() {
    stream.drop();
    run.start(SETTINGS);

    assertThat(run.failure()).startsWith("DescribeStream of ");
  }

  @Test
  void listenerThrows_always_endsTheMapping() {
    stream.write("a", "1");
    var thrower =
        new MappingListener() {
          @Override
          public void delivered(DeliveredRecord record) {
            throw new IllegalStateException("not with me");
          }
        };
    var engine =
        new MappingEngine(
            stream,
            ScriptedStream.ARN,
            (event, answered) ->
                run.time.soon(() -> answered.accept(new FunctionOutcome.Answered(""))),
            SETTINGS,
            MappingEdges.ofMachine().withListener(thrower),
            run.time);
    engine.start();
    run.time.settle();

    assertThat(engine.failure()).get().extracting(Throwable::getMessage).isEqualTo("not with me");
  }

  @Test
  void filters_noPatternMatches_recordIsNotSentAndAdvancesTheCheckpoint() {
    stream.write("a", "1", "snake");
    var last = stream.write("a", "3", "4");
    run.start(
            SETTINGS.withFilterPatterns(
                List.of("{\"dynamodb\":{\"NewImage\":{\"id\":{\"S\":[\"snake\"]}}}}")))
        .advance(Duration.ofSeconds(2));

    assertThat(run.batches).containsExactly(List.of("snake"));
    assertThat(run.filtered).containsExactly("1", "3", "4");
    assertThat(run.saved("a").sequenceNumber()).contains(last);
    assertThat(run.progress().totals().filtered()).isEqualTo(3);
  }

  @Test
  void filters_several_areOred() {
    stream.write("a", "1", "2", "3");
    run.start(
        SETTINGS.withFilterPatterns(
            List.of(
                "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"1\"]}}}}",
                "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"3\"]}}}}")));

    assertThat(run.delivered).containsExactly("1", "3");
  }

  @Test
  void filters_nothingMatchesWhileABatchIsOpen_doesNotFillTheReadAhead() {
    stream.write("a", "wanted");
    for (int record = 0; record < 30_000; record++) {
      stream.write("a", "other");
    }
    stream.write("a", "wanted");
    run.start(
            SETTINGS
                .withMaximumBatchingWindow(Duration.ofMinutes(5))
                .withFilterPatterns(
                    List.of("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"wanted\"]}}}}")))
        .advance(Duration.ofMinutes(5));

    assertThat(run.batches).containsExactly(List.of("wanted", "wanted"));
  }

  @Test
  void progress_duringACall_saysWhatIsOnTheWay() {
    stream.stampBack(Duration.ofSeconds(5));
    var first = stream.write("a", "1");
    stream.stampBack(Duration.ofSeconds(3));
    var second = stream.write("a", "2");
    run.latency = rows -> Duration.ofSeconds(1);
    run.start(SETTINGS.withBatchSize(1));

    assertThat(run.progress("a"))
        .isEqualTo(
            new MappingProgress.Shard(
                Optional.empty(),
                2,
                1,
                Optional.of(MappingRun.START.minusSeconds(3)),
                Optional.of(MappingRun.START.minusSeconds(5)),
                false,
                false));
    run.advance(Duration.ofSeconds(1));
    assertThat(run.progress().isDone("a", first)).isTrue();
    assertThat(run.progress().isDone("a", second)).isFalse();
    assertThat(run.progress().isDone("other", first)).isFalse();
    assertThat(run.progress().oldestUndelivered()).contains(MappingRun.START.minusSeconds(3));
    assertThat(run.progress().newestRead()).contains(MappingRun.START.minusSeconds(3));
    assertThat(run.progress().recordsInHand()).isEqualTo(1);
    stream.close("a");
    run.advance(Duration.ofSeconds(1));
    assertThat(run.progress("a").finished()).isTrue();
    assertThat(run.progress().isDone("a", "9" + second)).isTrue();
  }

  @Test
  void progress_emptyPageAndNothingInHand_isCaughtUp() {
    run.latency = rows -> Duration.ofSeconds(1);
    assertThat(run.start(SETTINGS).progress().isCaughtUp()).isTrue();
    stream.write("a", "1");
    assertThat(run.advance(Duration.ofMillis(250)).progress().isCaughtUp()).isFalse();
    assertThat(run.advance(Duration.ofMillis(250)).progress().isCaughtUp()).isFalse();
    assertThat(run.advance(Duration.ofSeconds(1)).progress().isCaughtUp()).isTrue();
    stream.close("a");
    assertThat(run.advance(Duration.ofSeconds(1)).progress().isCaughtUp()).isFalse();
    stream.open("b", Optional.of("a"));
    assertThat(run.advance(Duration.ofSeconds(1)).progress().isCaughtUp()).isTrue();
  }

  @Test
  void stop_callUnderWay_waitsForItAndSavesItsCheckpoint() {
    var first = stream.write("a", "1");
    stream.write("a", "2");
    run.latency = rows -> Duration.ofSeconds(10);
    run.start(SETTINGS.withBatchSize(1));

    assertThat(run.stop()).isFalse();
    run.advance(Duration.ofSeconds(10));
    assertThat(run.delivered).containsExactly("1");
    assertThat(run.saved("a").sequenceNumber()).contains(first);
    run.advance(Duration.ofMinutes(1));
    assertThat(run.batches).hasSize(1);
  }

  @Test
  void stop_batchThatWaitsForItsRetry_leavesItForTheNextRun() {
    stream.write("a", "1", "2");
    run.answers.add(throwing());
    run.start(SETTINGS);
    assertThat(run.stop()).isTrue();
    run.advance(Duration.ofMinutes(1));
    assertThat(run.delivered).isEmpty();

    run.start(SETTINGS);
    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void resume_afterAStop_goesOnBehindTheCheckpoint() {
    stream.write("a", "1", "2");
    run.start(SETTINGS).stop();
    stream.write("a", "3");
    run.start(SETTINGS);

    assertThat(run.batches).containsExactly(List.of("1", "2"), List.of("3"));
  }

  @Test
  void resume_oneLaneWasBehind_losesNothing() {
    stream.write("a", "x", "y", "x", "y");
    run.otherwise = MappingRun.throwingAt("x");
    run.start(SETTINGS.withParallelizationFactor(10)).advance(Duration.ofMinutes(1)).stop();
    assertThat(run.delivered).containsExactly("y", "y");

    run.otherwise = rows -> "";
    run.start(SETTINGS.withParallelizationFactor(2)).advance(Duration.ofMinutes(1));
    assertThat(run.delivered).containsExactlyInAnyOrder("y", "y", "x", "x", "y", "y");
  }

  @Test
  void resume_finishedShards_areNotReadAgain() {
    stream.write("a", "1");
    stream.close("a");
    stream.open("b", Optional.of("a"));
    run.start(SETTINGS).stop();
    stream.write("b", "2");
    run.start(SETTINGS);

    assertThat(run.delivered).containsExactly("1", "2");
  }

  @Test
  void checkpoints_whileRunning_areSavedEverySecond() {
    var first = stream.write("a", "1");
    run.start(SETTINGS);
    assertThat(run.saved("a").sequenceNumber()).isEmpty();
    run.advance(Duration.ofSeconds(1));
    assertThat(run.saved("a").sequenceNumber()).contains(first);
  }

  @Test
  void checkpoints_thatCannotBeSaved_endTheMapping() {
    run.checkpoints =
        new CheckpointStore() {
          @Override
          public Map<String, ShardCheckpoint> load() {
            return Map.of();
          }

          @Override
          public void save(Map<String, ShardCheckpoint> checkpoints) {
            throw new IllegalStateException("disk full");
          }
        };
    stream.write("a", "1");
    run.start(SETTINGS).advance(Duration.ofSeconds(1));

    assertThat(run.failure()).isEqualTo("disk full");
    assertThat(run.stop()).isTrue();
  }

  @Test
  void retriesAndAges_ofTheSettings_applyAfterAResumeToo() {
    stream.write("a", "1");
    run.otherwise = throwing();
    var settings = SETTINGS.withMaximumRetryAttempts(OptionalInt.of(1));
    run.start(settings).stop();
    run.start(settings).advance(Duration.ofMinutes(1));

    assertThat(run.discarded).hasSize(1);
  }
}
