package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.games.GeneratedPlay;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PlayWritersTest {
  @Test
  void write_manyPlaysOfManyPlayers_keepsTheOrderOfEach() {
    Map<String, Queue<Long>> arrived = new ConcurrentHashMap<>();
    PlayWriters writers =
        new PlayWriters(
            play ->
                arrived
                    .computeIfAbsent(play.eventKey(), key -> new ConcurrentLinkedQueue<>())
                    .add(play.arrivedAt()));
    for (long second = 100; second < 2_100; second++) {
      writers.write(SomePlays.arriving("p" + second % 7, second));
    }
    writers.close();

    assertThat(writers.isIdle()).isTrue();
    assertThat(writers.failure()).isEmpty();
    for (int player = 0; player < 7; player++) {
      long first = 100L + Math.floorMod(player - 100, 7);
      List<Long> expected =
          LongStream.iterate(first, second -> second < 2_100, second -> second + 7)
              .boxed()
              .toList();
      assertThat(arrived.get("p" + player)).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void isIdle_whileOneIsWritten_isFalse() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    PlayWriters writers =
        new PlayWriters(
            play -> {
              begun.countDown();
              awaitUninterruptibly(mayEnd);
            });
    writers.write(SomePlays.arriving("a", 100));
    begun.await();
    assertThat(writers.isIdle()).isFalse();
    mayEnd.countDown();
    writers.close();
    assertThat(writers.isIdle()).isTrue();
  }

  @Test
  void failure_ofOneWrite_endsWriting() {
    Queue<GeneratedPlay> tried = new ConcurrentLinkedQueue<>();
    PlayWriters writers =
        new PlayWriters(
            play -> {
              tried.add(play);
              throw new IllegalStateException("no table");
            });
    writers.write(SomePlays.arriving("a", 100));
    writers.write(SomePlays.arriving("a", 200));
    writers.close();

    assertThat(writers.failure()).get().hasToString("java.lang.IllegalStateException: no table");
    assertThat(tried).hasSize(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
