package dev.recentbest.client;

import dev.recentbest.client.WriteOutcome.Failed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays that are written in lanes: each lane takes the next play when its last one has ended. */
final class AsyncBatch {
  private final List<PlayThrough> plays;
  private final Function<PlayThrough, CompletableFuture<WriteOutcome>> write;
  private final List<CompletableFuture<WriteOutcome>> outcomes;
  private final AtomicInteger next = new AtomicInteger();

  AsyncBatch(
      List<PlayThrough> plays, Function<PlayThrough, CompletableFuture<WriteOutcome>> write) {
    this.plays = List.copyOf(plays);
    this.write = write;
    this.outcomes =
        Stream.generate(CompletableFuture<WriteOutcome>::new).limit(plays.size()).toList();
  }

  CompletableFuture<List<WriteOutcome>> start(int lanes) {
    CompletableFuture<List<WriteOutcome>> all =
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> outcomes.stream().map(CompletableFuture::join).toList());
    var unused =
        all.whenComplete(
            (done, e) -> {
              if (all.isCancelled()) {
                next.set(plays.size());
                outcomes.forEach(outcome -> outcome.cancel(false));
              }
            });
    for (int lane = 0; lane < Math.min(lanes, plays.size()); lane++) {
      drive();
    }
    return all;
  }

  /** A loop, not a recursion, over plays that end at once: thousands would overflow the stack. */
  private void drive() {
    for (int i = next.getAndIncrement(); i < plays.size(); i = next.getAndIncrement()) {
      CompletableFuture<WriteOutcome> slot = outcomes.get(i);
      if (slot.isDone()) {
        return;
      }
      CompletableFuture<WriteOutcome> written = begin(plays.get(i), slot);
      if (!written.isDone()) {
        var unused = written.whenComplete((outcome, e) -> drive());
        return;
      }
    }
  }

  private CompletableFuture<WriteOutcome> begin(
      PlayThrough play, CompletableFuture<WriteOutcome> slot) {
    CompletableFuture<WriteOutcome> writing = write.apply(play);
    var unused = slot.whenComplete((outcome, e) -> writing.cancel(false));
    return writing.whenComplete((outcome, e) -> settle(play, slot, outcome, e));
  }

  private static void settle(
      PlayThrough play,
      CompletableFuture<WriteOutcome> slot,
      @Nullable WriteOutcome outcome,
      @Nullable Throwable e) {
    if (outcome != null) {
      slot.complete(outcome);
    } else if (e instanceof ScoreWriteFailed failure) {
      slot.complete(new Failed(play, failure));
    } else if (e != null) {
      slot.completeExceptionally(e);
    }
  }
}
