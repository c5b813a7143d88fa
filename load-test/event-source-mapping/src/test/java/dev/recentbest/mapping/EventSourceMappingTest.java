package dev.recentbest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The mapping on threads: begins, delivers, and leaves nothing behind. */
final class EventSourceMappingTest {
  private static final Set<String> OWN_THREADS = Set.of("event-source-mapping", "stream-function");
  private static final long PATIENCE_MILLIS = 20_000;

  private static final MappingSettings SETTINGS =
      MappingSettings.defaults(StartingPosition.TRIM_HORIZON);

  private final ScriptedStream stream = new ScriptedStream(() -> Instant.EPOCH);

  @Test
  void start_recordsInTheStream_areDeliveredAndCheckpointed() throws InterruptedException {
    stream.open("a");
    var last = stream.write("a", "1", "2");
    var delivered = new CountDownLatch(2);
    var checkpoints = new InMemoryCheckpointStore();
    var edges =
        MappingEdges.ofMachine().withCheckpoints(checkpoints).withListener(counting(delivered));
    try (var mapping =
        new EventSourceMapping(stream, ScriptedStream.ARN, event -> new byte[0], SETTINGS, edges)) {
      mapping.start();
      assertThat(delivered.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(mapping.failure()).isEmpty();
    }

    assertThat(checkpoints.load().get("a"))
        .isNotNull()
        .extracting(ShardCheckpoint::sequenceNumber)
        .isEqualTo(Optional.of(last));
  }

  @Test
  void close_callUnderWay_waitsForItAndEndsAllThreads() throws InterruptedException {
    stream.open("a");
    stream.write("a", "1");
    var called = new CountDownLatch(1);
    var mayAnswer = new CountDownLatch(1);
    var delivered = new CountDownLatch(1);
    var mapping =
        EventSourceMapping.open(
            stream,
            ScriptedStream.ARN,
            event -> {
              called.countDown();
              awaitOrFail(mayAnswer);
              return new byte[0];
            },
            SETTINGS,
            counting(delivered));
    assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(threads()).containsAll(OWN_THREADS);
    var closer = new Thread(mapping::close);
    closer.start();
    mayAnswer.countDown();
    closer.join();

    assertThat(delivered.getCount()).isZero();
    assertThat(mapping.progress().totals().records()).isEqualTo(1);
    // A pool is done a moment before its last thread is.
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (OWN_THREADS.contains(thread.getName())) {
        thread.join(PATIENCE_MILLIS);
      }
    }
    assertThat(threads()).doesNotContainAnyElementsOf(OWN_THREADS);
  }

  @Test
  void call_thatHangs_holdsUpNoOtherShard() throws InterruptedException {
    int shards = 70;
    for (int shard = 0; shard < shards; shard++) {
      stream.open("shard-" + shard);
      stream.write("shard-" + shard, Integer.toString(shard));
    }
    var called = new CountDownLatch(shards);
    var mayAnswer = new CountDownLatch(1);
    try (var mapping =
        EventSourceMapping.open(
            stream,
            ScriptedStream.ARN,
            event -> {
              called.countDown();
              awaitOrFail(mayAnswer);
              return new byte[0];
            },
            SETTINGS,
            MappingListener.SILENT)) {
      assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(mapping.failure()).isEmpty();
      mayAnswer.countDown();
    }
  }

  @Test
  void close_twiceOrBeforeTheStart_isNoFault() {
    var edges = MappingEdges.ofMachine();
    var mapping =
        new EventSourceMapping(stream, ScriptedStream.ARN, event -> new byte[0], SETTINGS, edges);
    mapping.close();
    mapping.close();

    assertThat(stream.requests()).isEmpty();
    assertThatThrownBy(mapping::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("must be new: state=CLOSED");
  }

  @Test
  void open_patternThatIsNone_isRefused() {
    var settings = SETTINGS.withFilterPatterns(List.of("{"));
    var edges = MappingEdges.ofMachine();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EventSourceMapping(
                    stream, ScriptedStream.ARN, event -> new byte[0], settings, edges));
  }

  private static MappingListener counting(CountDownLatch latch) {
    return new MappingListener() {
      @Override
      public void delivered(DeliveredRecord record) {
        latch.countDown();
      }
    };
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
