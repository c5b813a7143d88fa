package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.item.BoardItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** A thousand threads that ask one reader at once. */
@Timeout(60)
final class SharedReadsThreadsTest {
  private static final int THREADS = 1_000;
  private static final BoardItem ITEM = Boards.item(1, "a", Boards.play("ann", 300, 9_500));

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final ManualClock clock = new ManualClock(10_000);
  private final SlowDynamoDb table = new SlowDynamoDb();
  private final LeaderboardReader reader =
      new LeaderboardReader(table, ConfiguredBoard.of("scores", "recent-best"), clock);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void read_thousandThreadsAtOnce_takeOneRequestASecond() throws Exception {
    readByAll();
    assertThat(table.requests.get()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    readByAll();

    assertThat(table.requests.get()).isEqualTo(2);
  }

  @Test
  void read_noCache_neverTwoRequestsAtOnce() throws Exception {
    LeaderboardReader asking =
        LeaderboardReader.builder(table, ConfiguredBoard.of("scores", "recent-best"), clock)
            .cacheFor(Duration.ZERO)
            .build();
    table.answers.countDown();
    List<Future<?>> reads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      reads.add(threads.submit(asking::read));
    }
    for (Future<?> read : reads) {
      read.get();
    }

    assertThat(table.mostAtOnce.get()).isEqualTo(1);
  }

  @Test
  void read_whoAsksIsInterrupted_anotherAsksInstead() throws Exception {
    Future<BoardSnapshot> first = threads.submit(reader::read);
    table.asked.await();
    Future<BoardSnapshot> second = threads.submit(reader::read);

    first.cancel(true);
    table.answers.countDown();

    assertThat(second.get().item()).contains(ITEM);
  }

  @Test
  void read_interruptedWhileWaiting_saysSo() throws Exception {
    Future<BoardSnapshot> first = threads.submit(reader::read);
    table.asked.await();
    Future<BoardSnapshot> second =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              return reader.read();
            });

    assertThatThrownBy(second::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(InterruptedException.class)
        .cause()
        .isInstanceOf(BoardUnavailable.class)
        .hasMessageEndingWith("could not be read: interrupted while another thread was reading it");
    table.answers.countDown();
    assertThat(first.get().item()).contains(ITEM);
  }

  @Test
  void read_whoAsksFailsAsNoTableDoes_allWhoWaitAreTold() throws Exception {
    table.failure = Optional.of(new IllegalStateException("the client is closed"));
    Future<BoardSnapshot> first = threads.submit(reader::read);
    table.asked.await();
    Future<BoardSnapshot> second = threads.submit(reader::read);
    table.answers.countDown();

    assertThatThrownBy(first::get).hasCauseInstanceOf(IllegalStateException.class);
    // It waited for the first, or came too late for that and asked for itself.
    assertThatThrownBy(second::get)
        .cause()
        .isInstanceOfAny(IllegalStateException.class, BoardUnavailable.class);
  }

  private void readByAll() throws Exception {
    CountDownLatch ready = new CountDownLatch(THREADS);
    List<Future<BoardSnapshot>> reads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      reads.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return reader.read();
              }));
    }
    ready.await();
    table.answers.countDown();
    for (Future<BoardSnapshot> read : reads) {
      assertThat(read.get().item()).contains(ITEM);
    }
    assertThat(table.mostAtOnce.get()).isEqualTo(1);
  }

  /** Answers nobody before it is told to. */
  private static final class SlowDynamoDb implements DynamoDbClient {
    private volatile Optional<RuntimeException> failure = Optional.empty();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      requests.incrementAndGet();
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      asked.countDown();
      try {
        assertThat(answers.await(1, TimeUnit.MINUTES)).isTrue();
        if (failure.isPresent()) {
          throw failure.get();
        }
        return InMemoryDynamoDb.response(Boards.attributes("recent-best", ITEM));
      } catch (InterruptedException e) {
        // As the SDK does it.
        Thread.currentThread().interrupt();
        throw AbortedException.builder().message("interrupted").build();
      } finally {
        atOnce.decrementAndGet();
      }
    }

    @Override
    public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
      return InMemoryDynamoDb.configuration();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
