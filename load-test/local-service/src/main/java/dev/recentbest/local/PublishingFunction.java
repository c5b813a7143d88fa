package dev.recentbest.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recentbest.mapping.EventSourceMapping;
import dev.recentbest.mapping.MappingEdges;
import dev.recentbest.mapping.MappingSettings;
import dev.recentbest.mapping.StartingPosition;
import dev.recentbest.mapping.StreamFunction;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.publisher.BoardPublisher;
import dev.recentbest.publisher.FolderSite;
import java.nio.file.Path;
import java.util.List;

/**
 * Publishes the board into a folder: the second function on the table's stream, which gets the
 * records of the board alone. It reads the stream from its beginning with each start, and what is
 * published already stays as it is.
 */
final class PublishingFunction implements StreamFunction {
  private static final byte[] SUCCESS = "{}".getBytes(UTF_8);

  private final BoardPublisher publisher;
  private final ServiceListener listener;

  private PublishingFunction(BoardPublisher publisher, ServiceListener listener) {
    this.publisher = publisher;
    this.listener = listener;
  }

  /** Starts to publish; runs until the mapping is closed. */
  static EventSourceMapping start(
      Path folder,
      BoardKey board,
      LocalClients clients,
      String streamArn,
      ServiceListener listener) {
    MappingEdges edges = MappingEdges.ofMachine();
    BoardPublisher publisher = new BoardPublisher(new FolderSite(folder), board, edges.clock());
    EventSourceMapping mapping =
        new EventSourceMapping(
            clients.streams(),
            streamArn,
            new PublishingFunction(publisher, listener),
            MappingSettings.defaults(StartingPosition.TRIM_HORIZON)
                .withFilterPatterns(List.of(onlyRecordsOf(board))),
            edges);
    mapping.start();
    return mapping;
  }

  /** As template.yaml has it for the function that publishes on AWS. */
  private static String onlyRecordsOf(BoardKey board) {
    return """
        {"eventName": ["MODIFY", "INSERT"], "dynamodb": {"Keys": {"event_key": {"S": ["%s"]}}}}"""
        .formatted(board.eventKey());
  }

  /** One invocation at a time, as the mapping has it for a stream of one shard. */
  @Override
  public synchronized byte[] invoke(byte[] event) {
    try {
      publisher.publish(event);
      return SUCCESS;
    } catch (RuntimeException e) {
      listener.unpublished(e);
      throw e;
    }
  }
}
