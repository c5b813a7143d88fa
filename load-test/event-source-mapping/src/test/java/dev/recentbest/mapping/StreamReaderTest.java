package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StreamReaderTest {
  private final ScriptedStream stream = new ScriptedStream();
  private final ManualClock clock = new ManualClock();

  /** What the function answers next; nothing left means success. */
  private final Deque<String> answers = new ArrayDeque<>();

  private final List<List<String>> batches = new ArrayList<>();
  private final List<String> delivered = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void poll_openShard_deliversInBatches() {
    stream.open("a", Optional.empty());
    stream.write("a", 1, 2, 3);
    var reader = reader(StreamReaderSettings.DEFAULTS.withBatchSize(2));

    assertThat(reader.poll()).isEqualTo(2);
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.poll()).isZero();
    assertThat(batches).containsExactly(List.of("1", "2"), List.of("3"));
    assertThat(delivered).containsExactly("a/1/item-1", "a/2/item-2", "a/3/item-3");
  }

  @Test
  void poll_recordsComeLater_deliversThemToo() {
    stream.open("a", Optional.empty());
    var reader = reader();

    assertThat(reader.poll()).isZero();
    stream.write("a", 7);
    assertThat(reader.poll()).isEqualTo(1);
  }

  @Test
  void poll_parentAndChild_readsParentToItsEndFirst() {
    stream.open("child", Optional.of("parent"));
    stream.open("parent", Optional.empty());
    stream.write("parent", 1, 2, 3);
    stream.write("child", 4);
    stream.close("parent");
    var reader = reader(StreamReaderSettings.DEFAULTS.withBatchSize(2));

    while (reader.poll() > 0) {}
    assertThat(batches).containsExactly(List.of("1", "2"), List.of("3"), List.of("4"));
  }

  @Test
  void poll_twoChildren_readsBothInOneRound() {
    stream.open("parent", Optional.empty());
    stream.close("parent");
    stream.open("left", Optional.of("parent"));
    stream.open("right", Optional.of("parent"));
    stream.write("left", 1);
    stream.write("right", 2);

    assertThat(reader().poll()).isEqualTo(2);
    assertThat(batches).containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void poll_emptyClosedShards_reachesTheGrandchildAtOnce() {
    stream.open("a", Optional.empty());
    stream.open("b", Optional.of("a"));
    stream.open("c", Optional.of("b"));
    stream.close("a");
    stream.close("b");
    stream.write("c", 9);

    assertThat(reader().poll()).isEqualTo(1);
  }

  @Test
  void poll_parentNoLongerInTheStream_readsTheChild() {
    stream.open("child", Optional.of("long gone"));
    stream.write("child", 4);

    assertThat(reader().poll()).isEqualTo(1);
  }

  @Test
  void poll_failedParent_holdsBackTheChild() {
    stream.open("parent", Optional.empty());
    stream.open("child", Optional.of("parent"));
    stream.write("parent", 1);
    stream.write("child", 2);
    stream.close("parent");
    answers.add("throw");
    var reader = reader();

    assertThat(reader.poll()).isZero();
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(batches).containsExactly(List.of("1"), List.of("1"), List.of("2"));
  }

  @Test
  void poll_partialFailure_redeliversFromTheLowestSequenceNumber() {
    stream.open("a", Optional.empty());
    stream.write("a", 8, 9, 10, 11);
    answers.add("{\"batchItemFailures\":[{\"itemIdentifier\":\"10\"},{\"itemIdentifier\":\"9\"}]}");
    var reader = reader();

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.pendingRecords()).isEqualTo(3);
    assertThat(delivered).containsExactly("a/8/item-8");
    assertThat(reader.poll()).isEqualTo(3);
    assertThat(reader.pendingRecords()).isZero();
    assertThat(batches).containsExactly(List.of("8", "9", "10", "11"), List.of("9", "10", "11"));
  }

  @Test
  void poll_failures_pausesWithFullJitterUpToTheBound() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    answers.addAll(List.of("throw", "throw", "throw", "throw"));
    var settings =
        new StreamReaderSettings(
            10, 9, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(5));
    var reader = reader(settings);
    for (int poll = 0; poll < 5; poll++) {
      reader.poll();
    }

    var random = new SplittableRandom(42);
    assertThat(pauses)
        .containsExactly(
            Duration.ofMillis(random.nextLong(101)),
            Duration.ofMillis(random.nextLong(201)),
            Duration.ofMillis(random.nextLong(301)),
            Duration.ofMillis(random.nextLong(301)));
  }

  @Test
  void poll_functionKeepsThrowing_failsAfterTheAttemptsAllowed() {
    stream.open("a", Optional.empty());
    stream.write("a", 5, 6);
    answers.addAll(List.of("throw", "throw"));
    var reader = reader(StreamReaderSettings.DEFAULTS.withMaximumAttempts(2));

    assertThat(reader.poll()).isZero();
    assertThatThrownBy(reader::poll)
        .isInstanceOf(BatchFailedException.class)
        .hasMessage(
            "2 records of shard a, sequence numbers 5 to 6, failed 2 times in a row"
                + " (java.lang.IllegalStateException: scripted): mend the function, or raise"
                + " maximumAttempts")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(reader.poll()).isEqualTo(2);
  }

  @Test
  void poll_progressBetweenFailures_startsTheCountAfresh() {
    stream.open("a", Optional.empty());
    stream.write("a", 1, 2, 3);
    var fromTwo = "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}";
    var fromThree = "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}";
    answers.addAll(List.of("throw", fromTwo, fromThree));
    var reader = reader(StreamReaderSettings.DEFAULTS.withMaximumAttempts(2));

    assertThat(reader.poll()).isZero();
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.poll()).isEqualTo(1);
  }

  @Test
  void poll_eventOverSixMegabytes_isSplit() {
    stream.open("a", Optional.empty());
    stream.writeLarge("a", 4 * 1024 * 1024, 1, 2, 3);
    var reader = reader();

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.pendingRecords()).isEqualTo(2);
    assertThat(reader.poll() + reader.poll()).isEqualTo(2);
    assertThat(batches).containsExactly(List.of("1"), List.of("2"), List.of("3"));
  }

  @Test
  void poll_withinTheInterval_describesOnce() {
    stream.open("a", Optional.empty());
    var reader = reader();
    reader.poll();
    clock.advance(Duration.ofMillis(4_999));
    reader.poll();
    assertThat(stream.describes()).isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    reader.poll();
    assertThat(stream.describes()).isEqualTo(2);
  }

  @Test
  void poll_shardEnds_describesAtTheNextPoll() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    var reader = reader();
    stream.close("a");
    assertThat(reader.poll()).isEqualTo(1);

    stream.open("b", Optional.of("a"));
    stream.write("b", 2);
    assertThat(reader.poll()).isEqualTo(1);
    assertThat(stream.describes()).isEqualTo(2);
  }

  @Test
  void poll_expiredIterator_resumesBehindTheCheckpoint() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    var reader = reader();
    reader.poll();
    stream.write("a", 2);
    stream.expireIterators();

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(batches).containsExactly(List.of("1"), List.of("2"));
    assertThat(lost).isEmpty();
  }

  @Test
  void poll_trimmedBehindTheIterator_reportsTheLossAndGoesOnAtTheOldest() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    var reader = reader();
    reader.poll();
    stream.write("a", 2, 3, 4);
    stream.trim("a", 3);

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(batches).containsExactly(List.of("1"), List.of("4"));
    assertThat(lost).containsExactly("a after 1");
  }

  @Test
  void poll_expiredIteratorOfTrimmedRecords_reportsTheLossOnce() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    var reader = reader();
    reader.poll();
    stream.write("a", 2, 3);
    stream.trim("a", 2);
    stream.expireIterators();

    assertThat(reader.poll() + reader.poll()).isEqualTo(1);
    assertThat(lost).containsExactly("a after 1");
  }

  @Test
  void poll_shardLeavesTheStreamUnread_reportsTheLossAndReadsItsChild() {
    stream.open("a", Optional.empty());
    stream.open("b", Optional.of("a"));
    stream.write("a", 1);
    var reader = reader();
    reader.poll();
    stream.forget("a");
    stream.write("b", 2);
    clock.advance(Duration.ofSeconds(5));

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(batches).containsExactly(List.of("1"), List.of("2"));
    assertThat(lost).containsExactly("a after 1");
  }

  @Test
  void poll_shardLeavesTheStreamWithRecordsInHand_deliversThem() {
    stream.open("a", Optional.empty());
    stream.write("a", 1);
    answers.add("throw");
    var reader = reader();
    reader.poll();
    stream.forget("a");
    clock.advance(Duration.ofSeconds(5));

    assertThat(reader.poll()).isEqualTo(1);
    assertThat(reader.poll()).isZero();
    assertThat(batches).containsExactly(List.of("1"), List.of("1"));
    assertThat(lost).containsExactly("a after none");
  }

  private StreamReader reader() {
    return reader(StreamReaderSettings.DEFAULTS);
  }

  private StreamReader reader(StreamReaderSettings settings) {
    var surroundings = new Surroundings(clock, pauses::add, new SplittableRandom(42));
    var delivery = new BatchDelivery("arn:stream", this::handle, settings, surroundings);
    return new StreamReader(stream, delivery, settings, new Notes(), surroundings);
  }

  private byte[] handle(byte[] event) {
    batches.add(sequenceNumbers(event));
    var answer = answers.isEmpty() ? "" : answers.remove();
    if (answer.equals("throw")) {
      throw new IllegalStateException("scripted");
    }
    return answer.getBytes(UTF_8);
  }

  private static List<String> sequenceNumbers(byte[] event) {
    try {
      return new ObjectMapper().readTree(event).findValuesAsText("SequenceNumber");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Notes implements DeliveryListener {
    @Override
    public void delivered(DeliveredRecord record) {
      delivered.add(
          String.join(
              "/",
              record.shardId(),
              record.sequenceNumber(),
              requireNonNull(record.keys().get("id")).s()));
    }

    @Override
    public void lost(String shardId, Optional<String> checkpoint) {
      lost.add(shardId + " after " + checkpoint.orElse("none"));
    }
  }
}
