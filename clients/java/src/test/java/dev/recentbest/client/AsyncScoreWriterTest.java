package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.WriteOutcome.Failed;
import dev.recentbest.client.WriteOutcome.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkException;

/** What an asynchronous score writer does when its table fails, and in batches. */
final class AsyncScoreWriterTest {
  private final SdkException slow = InMemoryDynamoDb.error("ThrottlingException", 400, "slow");
  private final SdkException forbidden =
      InMemoryDynamoDb.error("AccessDeniedException", 400, "not yours");

  private final ManualEdges world = new ManualEdges();
  private final ScriptedPuts client = new ScriptedPuts();
  private final AsyncScoreWriter writer = writer(world.edges());

  @Test
  void write_throttledThreeTimes_isTakenAfterThreeWaits() {
    CompletableFuture<WriteOutcome> outcome = writer.write(play("ann"));
    client.refuse(slow);
    client.refuse(slow);
    client.refuse(slow);
    client.take();

    assertThat(outcome.join()).isEqualTo(new Written(play("ann")));
    assertThat(world.waits()).hasSize(3);
  }

  @Test
  void write_throttledUntilPatienceIsUsedUp_failsAsThrottled() {
    CompletableFuture<WriteOutcome> outcome = writer.write(play("ann"));
    while (!outcome.isDone()) {
      client.refuse(slow);
    }

    assertThatThrownBy(outcome::join)
        .cause()
        .isInstanceOf(WritesThrottled.class)
        .hasMessageContaining(
            "play (ann, 1000) in "
                + client.players().size()
                + " attempts: more requests than it has capacity for: ");
  }

  @Test
  void write_notAllowed_isNotTriedAgain() {
    CompletableFuture<WriteOutcome> outcome = writer.write(play("ann"));
    client.refuse(forbidden);

    assertThatThrownBy(outcome::join).cause().isInstanceOf(WriteNotAllowed.class);
    assertThat(client.players()).hasSize(1);
  }

  @Test
  void write_serverErrorOnce_isTriedAgain() {
    CompletableFuture<WriteOutcome> outcome = writer.write(play("ann"));
    client.refuse(InMemoryDynamoDb.error("InternalServerError", 500, "oops"));
    client.take();

    assertThat(outcome.join()).isEqualTo(new Written(play("ann")));
    assertThat(world.waits()).hasSize(1);
  }

  @Test
  @Timeout(10)
  void write_manyWaitingAtOnce_holdNoThread() {
    List<Runnable> later = new ArrayList<>();
    AsyncScoreWriter patient = writer(world.edges(time -> later::add));
    List<CompletableFuture<WriteOutcome>> outcomes =
        plays(100).stream().map(patient::write).toList();

    outcomes.forEach(outcome -> client.refuse(slow));
    assertThat(later).hasSize(100);
    assertThat(outcomes).noneMatch(CompletableFuture::isDone);

    later.forEach(Runnable::run);
    outcomes.forEach(outcome -> client.take());
    assertThat(outcomes).allMatch(outcome -> outcome.join() instanceof Written);
  }

  @Test
  void write_cancelledWhileWaiting_makesNoFurtherAttempt() {
    List<Runnable> later = new ArrayList<>();
    CompletableFuture<WriteOutcome> outcome =
        writer(world.edges(time -> later::add)).write(play("ann"));
    client.refuse(slow);
    outcome.cancel(false);
    later.forEach(Runnable::run);

    assertThat(later).hasSize(1);
    assertThat(client.players()).hasSize(1);
  }

  @Test
  void writeAll_oneNotAllowed_costsTheOthersNothingAndKeepsTheOrder() {
    CompletableFuture<List<WriteOutcome>> outcomes =
        writer.writeAll(List.of(play("ann"), play("bob"), play("cid")));
    client.take();
    client.refuse(forbidden);
    client.take();

    assertThat(outcomes.join())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new Written(play("ann"))),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                          assertThat(failed.play()).isEqualTo(play("bob"));
                          assertThat(failed.failure()).isInstanceOf(WriteNotAllowed.class);
                        }),
            third -> assertThat(third).isEqualTo(new Written(play("cid"))));
  }

  @Test
  void writeAll_manyPlays_hasAsManyInFlightAsItMay() {
    CompletableFuture<List<WriteOutcome>> outcomes = writer.writeAll(plays(10));
    int answered = 0;
    for (; !outcomes.isDone(); answered++) {
      assertThat(client.inFlight()).isEqualTo(Math.min(3, 10 - answered));
      client.take();
    }

    assertThat(answered).isEqualTo(10);
    assertThat(outcomes.join()).isEqualTo(plays(10).stream().map(Written::new).toList());
  }

  @Test
  @Timeout(30)
  void writeAll_answeredByManyThreads_staysWithinTheLimit() {
    AnsweringThreads threads = new AnsweringThreads();
    AsyncScoreWriter threaded =
        new AsyncScoreWriter(
            threads, "scores", WriterSettings.DEFAULT.withMostInFlight(3), world.edges());

    List<WriteOutcome> outcomes = threaded.writeAll(plays(2000)).join();

    assertThat(outcomes).isEqualTo(plays(2000).stream().map(Written::new).toList());
    assertThat(threads.most()).isBetween(1, 3);
  }

  @Test
  void writeAll_cancelled_beginsNoFurtherPlay() {
    CompletableFuture<List<WriteOutcome>> outcomes = writer.writeAll(plays(10));
    outcomes.cancel(false);
    client.take();
    client.take();
    client.take();

    assertThat(client.players()).containsExactly("p0", "p1", "p2");
  }

  @Test
  void writeAll_noPlays_isDoneAtOnce() {
    assertThat(writer.writeAll(List.of()).join()).isEmpty();
  }

  private AsyncScoreWriter writer(WriterEdges edges) {
    return new AsyncScoreWriter(
        client, "scores", WriterSettings.DEFAULT.withMostInFlight(3), edges);
  }

  private static List<PlayThrough> plays(int count) {
    return IntStream.range(0, count).mapToObj(i -> play("p" + i)).toList();
  }

  private static PlayThrough play(String player) {
    return new PlayThrough(player, 1000, 55, true, 924, "Ed", List.of());
  }
}
