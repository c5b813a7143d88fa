package dev.recentbest.mapping;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The records of one lane of a shard, in order: first the batches that come again, then those that
 * are not in a batch yet.
 */
final class Lane {
  /**
   * A synchronous invocation takes 6 MB; what is more goes in another batch.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
   *     quotas</a>
   */
  static final int MAXIMUM_EVENT_BYTES = 6 * 1024 * 1024;

  private final MappingSettings settings;
  private final Deque<Batch> held = new ArrayDeque<>();
  private final Deque<StreamEntry> pending = new ArrayDeque<>();
  private long pendingBytes = StreamEventJson.ENVELOPE_BYTES;

  Lane(MappingSettings settings) {
    this.settings = settings;
  }

  void add(StreamEntry entry) {
    pending.addLast(entry);
    pendingBytes += bytes(entry);
  }

  /** Puts batches before everything else. */
  void hold(List<Batch> batches) {
    for (int index = batches.size() - 1; index >= 0; index--) {
      held.addFirst(batches.get(index));
    }
  }

  boolean isEmpty() {
    return held.isEmpty() && pending.isEmpty();
  }

  /** Takes the batch that is to go now, if there is one. */
  Optional<Batch> next(Instant now) {
    if (!held.isEmpty()) {
      return Optional.of(held.removeFirst());
    }
    return isFull() || windowEnd().filter(end -> !end.isAfter(now)).isPresent()
        ? Optional.of(take())
        : Optional.empty();
  }

  /** When what is pending goes out though it fills no batch; empty if nothing is pending. */
  Optional<Instant> windowEnd() {
    return Optional.ofNullable(pending.peekFirst())
        .map(first -> first.readAt().plus(settings.maximumBatchingWindow()));
  }

  private boolean isFull() {
    return pending.size() >= settings.batchSize() || pendingBytes >= MAXIMUM_EVENT_BYTES;
  }

  private Batch take() {
    var entries = new ArrayList<StreamEntry>();
    long size = StreamEventJson.ENVELOPE_BYTES;
    for (var entry = pending.peekFirst();
        entry != null && entries.size() < settings.batchSize();
        entry = pending.peekFirst()) {
      size += bytes(entry);
      if (size > MAXIMUM_EVENT_BYTES && !entries.isEmpty()) {
        break;
      }
      entries.add(pending.removeFirst());
      pendingBytes -= bytes(entry);
    }
    return Batch.first(entries);
  }

  /** A record's share of an event: itself and a comma. */
  private static int bytes(StreamEntry entry) {
    return entry.json().length + 1;
  }
}
