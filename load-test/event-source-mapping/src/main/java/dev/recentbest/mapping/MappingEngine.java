package dev.recentbest.mapping;

import dev.recentbest.mapping.filter.FilterCriteria;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * An event source mapping as a state machine: it has no thread and no clock, and does nothing but
 * in steps of its {@link Scheduler}. {@link #progress} and {@link #failure} may be asked from any
 * thread; everything else is called in a step, or before the first.
 */
public final class MappingEngine {
  /** How long the list of shards counts as fresh while shards are being read. */
  private static final Duration LIST_INTERVAL = Duration.ofSeconds(5);

  /** How much delivery a crash may repeat. */
  private static final Duration SAVE_INTERVAL = Duration.ofSeconds(1);

  private final EngineParts parts;
  private final Patience patience;
  private final Map<String, ShardWork> works = new LinkedHashMap<>();
  private final Map<String, MappingProgress.Shard> progressOf = new HashMap<>();
  private final List<Runnable> whenStopped = new ArrayList<>();
  private volatile MappingProgress progress;
  private Optional<ShardPlan> plan = Optional.empty();
  private boolean saving;
  private int listTurn;

  /**
   * An engine that reads a stream through a client, which stays the caller's to close.
   *
   * @param edges all of them but the clock: the scheduler tells the time
   * @throws IllegalArgumentException if a filter pattern cannot be used
   */
  public MappingEngine(
      DynamoDbStreamsClient client,
      String streamArn,
      AsyncFunction function,
      MappingSettings settings,
      MappingEdges edges,
      Scheduler scheduler) {
    this(
        new DynamoDbStreamSource(client, streamArn),
        streamArn,
        function,
        settings,
        edges,
        scheduler);
  }

  MappingEngine(
      StreamSource source,
      String streamArn,
      AsyncFunction function,
      MappingSettings settings,
      MappingEdges edges,
      Scheduler scheduler) {
    this.parts =
        new EngineParts(
            streamArn,
            settings,
            edges,
            source,
            function,
            FilterCriteria.read(settings.filterPatterns()),
            new Steps(scheduler, this::takeStock),
            new Tally());
    this.patience = new Patience(parts);
    this.progress = new MappingProgress(progressOf, parts.tally().totals());
  }

  /** Begins to read, as a step to come. */
  public void start() {
    parts
        .steps()
        .soon(
            () -> {
              plan = Optional.of(new ShardPlan(parts));
              list();
            });
  }

  /** Polls every shard now instead of when it is time. */
  public void readNow() {
    parts.steps().run(() -> works.values().forEach(ShardWork::pollNow));
  }

  /**
   * Begins nothing more.
   *
   * @param stopped is run when the calls under way have been answered and the checkpoints are
   *     saved, as far as they could be
   */
  public void stop(Runnable stopped) {
    parts
        .steps()
        .run(
            () -> {
              parts.steps().stop();
              whenStopped.add(stopped);
            });
  }

  /** How far it is. */
  public MappingProgress progress() {
    return progress;
  }

  /** Why it stopped by itself; empty if it did not. */
  public Optional<RuntimeException> failure() {
    return parts.steps().failure();
  }

  private void listAfter(Duration pause) {
    int next = ++listTurn;
    parts
        .steps()
        .at(
            parts.steps().now().plus(pause),
            () -> {
              if (next == listTurn && parts.steps().isRunning()) {
                list();
              }
            });
  }

  private void list() {
    var known = plan.orElseThrow();
    try {
      known.update(parts.source().shards()).forEach(this::abandon);
      patience.answered();
    } catch (StreamUnreadableException e) {
      listAfter(patience.pauseAfter(e));
      return;
    }
    startReadable();
    progressOf.keySet().removeIf(shard -> !known.isListed(shard) && !works.containsKey(shard));
    known.forgetUnlisted(works.keySet());
    listAfter(works.isEmpty() ? parts.settings().pollInterval() : LIST_INTERVAL);
  }

  private void abandon(String shardId) {
    var work = works.get(shardId);
    if (work == null) {
      parts.listener().lost(shardId, Optional.empty());
    } else {
      work.abandon();
    }
  }

  private void startReadable() {
    for (var start : plan.orElseThrow().takeReadable()) {
      var work = new ShardWork(parts, start, () -> listAfter(Duration.ZERO));
      works.put(start.shardId(), work);
      progressOf.put(start.shardId(), work.progress());
      work.pollNow();
    }
  }

  /** After each step: says how far it is, goes on behind an ended shard, and ends if it is time. */
  private void takeStock() {
    try {
      plan.ifPresent(this::takeStock);
    } finally {
      progress = new MappingProgress(progressOf, parts.tally().totals());
      endIfQuiet();
    }
  }

  private void takeStock(ShardPlan known) {
    boolean anyFinished = false;
    for (var work : List.copyOf(works.values())) {
      progressOf.put(work.shardId(), work.progress());
      known.checkpoints().put(work.shardId(), work.checkpoint());
      if (work.isFinished()) {
        works.remove(work.shardId());
        known.finish(work.shardId());
        anyFinished = true;
      }
    }
    if (anyFinished && parts.steps().isRunning()) {
      startReadable();
      listAfter(Duration.ZERO);
    }
    save(known.checkpoints());
  }

  private void save(Checkpoints checkpoints) {
    if (!parts.steps().isRunning()) {
      checkpoints.save();
    } else if (!saving && !checkpoints.isSaved()) {
      saving = true;
      parts
          .steps()
          .at(
              parts.steps().now().plus(SAVE_INTERVAL),
              () -> {
                saving = false;
                checkpoints.save();
              });
    }
  }

  private void endIfQuiet() {
    if (!parts.steps().isRunning() && works.values().stream().allMatch(ShardWork::isQuiet)) {
      var toTell = List.copyOf(whenStopped);
      whenStopped.clear();
      toTell.forEach(Runnable::run);
    }
  }
}
