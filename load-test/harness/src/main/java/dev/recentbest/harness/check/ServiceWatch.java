package dev.recentbest.harness.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recentbest.local.ServiceListener;
import dev.recentbest.mapping.DeliveredRecord;
import dev.recentbest.mapping.DiscardedBatch;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts what the service does, and keeps what it has to say. Thread-safe. */
public final class ServiceWatch implements ServiceListener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Deliveries deliveries;
  private final Clock clock;
  private final Consumer<BatchReport> also;
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong lostRaces = new AtomicLong();
  private final Set<PlayKey> refused = ConcurrentHashMap.newKeySet();
  private final Queue<String> notes = new ConcurrentLinkedQueue<>();

  public ServiceWatch(Deliveries deliveries, Clock clock) {
    this(deliveries, clock, report -> {});
  }

  /**
   * A watch.
   *
   * @param also is told of each batch, on the thread that handled it
   */
  public ServiceWatch(Deliveries deliveries, Clock clock, Consumer<BatchReport> also) {
    this.deliveries = deliveries;
    this.clock = clock;
    this.also = also;
  }

  public long batches() {
    return batches.get();
  }

  /** Of the board's item, that took effect. */
  public long writes() {
    return writes.get();
  }

  public long lostRaces() {
    return lostRaces.get();
  }

  /** Plays that the function did not count; each of them is noted. */
  public Set<PlayKey> refused() {
    return Set.copyOf(refused);
  }

  /** The next thing to say; empty when there is none now. */
  public Optional<String> nextNote() {
    return Optional.ofNullable(notes.poll());
  }

  @Override
  public void handled(BatchReport report) {
    also.accept(report);
    batches.incrementAndGet();
    writes.addAndGet(report.merge().written().isPresent() ? 1 : 0);
    lostRaces.addAndGet(report.merge().lostRaces());
    report.keptAside().forEach(this::refuse);
    report
        .merge()
        .failure()
        .ifPresent(why -> note("a batch failed and is delivered again: " + why));
  }

  @Override
  public void delivered(DeliveredRecord record) {
    deliveries.delivered(key(record), clock.instant());
  }

  @Override
  public void filtered(DeliveredRecord record) {
    deliveries.delivered(key(record), clock.instant());
  }

  @Override
  public void discarded(DiscardedBatch batch) {
    note(batch.records().size() + " records were given up: " + batch.reason());
    batch.records().forEach(this::delivered);
  }

  @Override
  public void lost(String shardId, Optional<String> checkpoint) {
    note("the stream has dropped records of " + shardId + " before they were read");
  }

  @Override
  public void delayed(String reason, Duration pause) {
    note("the stream did not answer, it is asked again: " + reason);
  }

  @Override
  public void note(String line) {
    notes.add(line);
  }

  private void refuse(SetAsideRecord record) {
    note("not counted: " + record.reason());
    try {
      JsonNode keys = JSON.readTree(record.content()).at("/dynamodb/Keys");
      refused.add(
          new PlayKey(
              keys.at("/event_key/S").asText(),
              Long.parseLong(keys.at("/start_timestamp/N").asText())));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      note("a record that was not counted has no key: " + record.content());
    }
  }

  private static PlayKey key(DeliveredRecord record) {
    return new PlayKey(
        Objects.requireNonNull(record.keys().get("event_key")).s(),
        Long.parseLong(Objects.requireNonNull(record.keys().get("start_timestamp")).n()));
  }
}
