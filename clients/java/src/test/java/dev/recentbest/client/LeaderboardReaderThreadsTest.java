package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.model.item.BoardItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Many threads share one reader of a board that is written all the time, and now and then deleted,
 * in a table whose replicas lag. Which thread runs when is not the seed's to say; the claim is for
 * every order.
 */
final class LeaderboardReaderThreadsTest {
  private static final long SEED = 42;
  private static final int THREADS = 4;
  private static final int READS_PER_THREAD = 3_000;

  @Test
  void read_manyThreads_neverGoesBack() throws Exception {
    ManualClock clock = new ManualClock(10_000);
    LaggingDynamoDb table = new LaggingDynamoDb(clock);
    LeaderboardReader reader =
        LeaderboardReader.direct(table, ConfiguredBoard.of("scores", "recent-best"), clock);
    AtomicLong newestReturned = new AtomicLong();

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(() -> readOnAndOn(reader, newestReturned)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(newestReturned.get()).as("seed " + SEED).isGreaterThan(1_000);
  }

  private static void readOnAndOn(LeaderboardReader reader, AtomicLong newestReturned) {
    for (int i = 0; i < READS_PER_THREAD; i++) {
      long returnedBefore = newestReturned.get();
      long returned = turn(reader.read().item().orElseThrow());
      assertThat(returned).isGreaterThanOrEqualTo(returnedBefore);
      newestReturned.accumulateAndGet(returned, Math::max);
    }
  }

  /** Which write of all this was, which the write's id says and its version does not. */
  private static long turn(BoardItem item) {
    return Long.parseLong(item.token().writeId());
  }

  /**
   * Writes the board once in four reads, a second apart; every 400th write comes after a deletion.
   * Eventually consistent reads lag by up to five writes.
   */
  private static final class LaggingDynamoDb implements DynamoDbClient {
    private static final int READS_PER_WRITE = 4;
    private static final int WRITES_PER_DELETION = 400;
    private static final int MAX_LAG = 5;

    private final Random random = new Random(SEED);
    private final ManualClock clock;
    private long reads;
    private long writes = 1;

    LaggingDynamoDb(ManualClock clock) {
      this.clock = clock;
    }

    @Override
    public synchronized GetItemResponse getItem(GetItemRequest request) {
      reads++;
      if (reads % READS_PER_WRITE == 0) {
        writes++;
        clock.advance(Duration.ofSeconds(1));
      }
      long lag = request.consistentRead() ? 0 : random.nextInt(MAX_LAG + 1);
      long seen = Math.max(1, writes - lag);
      Map<String, AttributeValue> item =
          Boards.attributes(
              "recent-best", Boards.item(1 + seen % WRITES_PER_DELETION, Long.toString(seen)));
      return InMemoryDynamoDb.response(item);
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
