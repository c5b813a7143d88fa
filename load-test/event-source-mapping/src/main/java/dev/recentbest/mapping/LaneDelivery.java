package dev.recentbest.mapping;

import dev.recentbest.mapping.Discards.GivenUp;
import dev.recentbest.mapping.RetryDecision.Next;
import dev.recentbest.mapping.failure.FailureCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Delivers the batches of one lane, one after another. */
final class LaneDelivery {
  /**
   * A record leaves its stream after 24 hours: until then a batch is tried again if no setting ends
   * it earlier.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change
   *     data capture for DynamoDB Streams</a>
   */
  static final Duration STREAM_KEEPS = Duration.ofDays(1);

  private final EngineParts parts;
  private final String shardId;
  private final int number;
  private final ShardLedger ledger;
  private final Discards discards;
  private final Lane lane;
  private boolean inFlight;
  private boolean pausing;
  private int failures;
  private String lastReason = "";
  private Optional<GivenUp> givenUp = Optional.empty();
  private Optional<Instant> timer = Optional.empty();

  LaneDelivery(EngineParts parts, String shardId, int number, ShardLedger ledger) {
    this.parts = parts;
    this.shardId = shardId;
    this.number = number;
    this.ledger = ledger;
    this.discards = new Discards(parts, shardId);
    this.lane = new Lane(parts.settings());
  }

  void add(StreamEntry entry) {
    lane.add(entry);
  }

  boolean isInFlight() {
    return inFlight;
  }

  /** Sends what is to go now, and comes back when the next batch is due. */
  void drive() {
    while (parts.steps().isRunning() && !inFlight && !pausing) {
      if (givenUp.isPresent()) {
        giveUp(givenUp.get());
        continue;
      }
      var batch = lane.next(parts.steps().now());
      if (batch.isEmpty()) {
        waitForTheWindow();
        return;
      }
      if (!giveUpExpired(batch.get())) {
        call(batch.get());
      }
    }
  }

  private void giveUp(GivenUp what) {
    if (!discards.tryGiveUp(what)) {
      failures++;
      pause();
      return;
    }
    ledger.discarded(what.batch().entries());
    givenUp = Optional.empty();
    failures = 0;
  }

  private void waitForTheWindow() {
    var end = lane.windowEnd();
    if (end.isEmpty() || end.equals(timer)) {
      return;
    }
    timer = end;
    parts
        .steps()
        .at(
            end.get(),
            () -> {
              timer = timer.equals(end) ? Optional.empty() : timer;
              drive();
            });
  }

  /** Sets records aside that are too old; returns whether there were any. */
  private boolean giveUpExpired(Batch batch) {
    var limit = longestAge(batch);
    if (limit.isEmpty()) {
      return false;
    }
    var now = parts.steps().now();
    var expired = batch.entries().stream().filter(e -> e.isOlderThan(limit.get(), now)).toList();
    if (expired.isEmpty()) {
      return false;
    }
    var kept = batch.entries().stream().filter(e -> !e.isOlderThan(limit.get(), now)).toList();
    if (!kept.isEmpty()) {
      lane.hold(List.of(batch.keeping(kept)));
    }
    givenUp = Optional.of(new GivenUp(batch.keeping(expired), FailureCause.RECORD_AGE, lastReason));
    return true;
  }

  /** What the stream hands out is delivered; what it has dropped since is not tried again. */
  private Optional<Duration> longestAge(Batch batch) {
    var set = parts.settings().maximumRecordAge();
    return batch.redelivery()
        ? set.filter(age -> age.compareTo(STREAM_KEEPS) < 0).or(() -> Optional.of(STREAM_KEEPS))
        : set;
  }

  private void call(Batch batch) {
    inFlight = true;
    parts.tally().called(batch.redelivery());
    var event = batch.event();
    var call = new Call(batch, event.length, parts.steps().now());
    parts.function().call(event, outcome -> parts.steps().run(() -> answered(call, outcome)));
  }

  private void answered(Call call, FunctionOutcome outcome) {
    inFlight = false;
    if (parts.steps().failure().isPresent()) {
      return;
    }
    var batch =
        outcome instanceof FunctionOutcome.Throttled ? call.batch() : call.batch().invoked();
    var decision = RetryDecision.of(batch, outcome, parts.settings());
    parts.listener().invoked(report(call, batch, decision));
    ledger.delivered(batch.entries().subList(0, decision.taken()));
    lastReason = decision.reason();
    proceed(decision);
    drive();
  }

  private void proceed(RetryDecision decision) {
    if (decision.next() instanceof Next.Again again) {
      failures++;
      lane.hold(List.of(again.batch()));
      pause();
    } else if (decision.next() instanceof Next.Split split) {
      failures = 1;
      lane.hold(split.batches());
      pause();
    } else {
      failures = 0;
      if (decision.next() instanceof Next.GiveUp giveUp) {
        givenUp = Optional.of(new GivenUp(giveUp.batch(), giveUp.cause(), decision.reason()));
      }
    }
  }

  private void pause() {
    pausing = true;
    var end = parts.steps().now().plus(parts.backOff().pause(failures));
    parts
        .steps()
        .at(
            end,
            () -> {
              pausing = false;
              drive();
            });
  }

  private InvocationReport report(Call call, Batch batch, RetryDecision decision) {
    return new InvocationReport(
        shardId,
        number,
        batch.size(),
        call.bytes(),
        batch.invocations(),
        call.started(),
        Duration.between(call.started(), parts.steps().now()),
        decision.outcome(),
        decision.taken(),
        decision.reason());
  }

  /** A call that is under way. */
  private record Call(Batch batch, int bytes, Instant started) {}
}
