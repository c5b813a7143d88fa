package dev.recentbest.mapping;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a DynamoDB stream and calls a function with its records, by the rules of Lambda's event
 * source mapping: a {@link MappingEngine} on threads of its own. Thread-safe.
 */
public final class EventSourceMapping implements AutoCloseable {
  private final MappingThreads threads;
  private final MappingEngine engine;

  /**
   * Makes no request and starts no thread; {@link #start} does.
   *
   * @param client stays open when the mapping is closed: its owner closes it
   * @param function may be called from several threads at once if there are several shards or the
   *     parallelization factor is above 1
   * @throws IllegalArgumentException if a filter pattern cannot be used
   */
  public EventSourceMapping(
      DynamoDbStreamsClient client,
      String streamArn,
      StreamFunction function,
      MappingSettings settings,
      MappingEdges edges) {
    this.threads = new MappingThreads(edges.clock(), function);
    this.engine = new MappingEngine(client, streamArn, threads, settings, edges, threads);
  }

  /** Opens and starts a mapping on the machine's clock that forgets its checkpoints. */
  public static EventSourceMapping open(
      DynamoDbStreamsClient client,
      String streamArn,
      StreamFunction function,
      MappingSettings settings,
      MappingListener listener) {
    var edges = MappingEdges.ofMachine().withListener(listener);
    var mapping = new EventSourceMapping(client, streamArn, function, settings, edges);
    mapping.start();
    return mapping;
  }

  /**
   * Begins to read, on threads of its own.
   *
   * @throws IllegalStateException if it was started or closed before
   */
  public void start() {
    threads.start();
    engine.start();
  }

  /** Polls every shard now instead of when it is time. */
  public void readNow() {
    threads.soon(engine::readNow);
  }

  /** How far it is. */
  public MappingProgress progress() {
    return engine.progress();
  }

  /** Why it stopped by itself; empty if it did not. */
  public Optional<RuntimeException> failure() {
    return engine.failure();
  }

  /**
   * Reads no more, lets the invocations in flight finish, saves the checkpoints and ends all
   * threads. Not to be called by the function or the listener: it waits for them.
   */
  @Override
  public void close() {
    threads.close(engine::stop);
  }
}
