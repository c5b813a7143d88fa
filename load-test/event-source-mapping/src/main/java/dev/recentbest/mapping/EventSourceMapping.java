package dev.recentbest.mapping;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a DynamoDB stream and calls a function with its records, by the rules of Lambda's event
 * source mapping. Thread-safe.
 */
public final class EventSourceMapping implements AutoCloseable {

  /**
   * Makes no request and starts no thread; {@link #start} does.
   *
   * @param client stays open when the mapping is closed: its owner closes it
   * @param function may be called from several threads at once if there are several shards or the
   *     parallelization factor is above 1
   */
  public EventSourceMapping(
      DynamoDbStreamsClient client,
      String streamArn,
      StreamFunction function,
      MappingSettings settings,
      MappingEdges edges) {}

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

  /** Begins to read, on threads of its own. */
  public void start() {}

  /** How far it is. */
  public MappingProgress progress() {
    return new MappingProgress(Map.of(), new MappingProgress.Totals(0, 0, 0, 0, 0));
  }

  /** Why it stopped by itself; empty if it did not. */
  public Optional<RuntimeException> failure() {
    return Optional.empty();
  }

  /**
   * Reads no more, lets the invocations in flight finish, saves the checkpoints and ends all
   * threads.
   */
  @Override
  public void close() {}
}
