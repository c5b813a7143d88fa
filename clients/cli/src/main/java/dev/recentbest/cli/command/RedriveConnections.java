package dev.recentbest.cli.command;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Connections beside that to the table, for what lies in queues; each throws {@link
 * CommandFailure}.
 */
public interface RedriveConnections {
  /**
   * A connection to the streams of a DynamoDB; no request is made yet.
   *
   * @param endpoint of that DynamoDB; empty for AWS
   */
  DynamoDbStreamsClient streams(Optional<URI> endpoint);

  /**
   * A connection to a queue; no request is made yet.
   *
   * @param queue its URL
   */
  SqsClient queue(URI queue);

  /** How long a queue is waited for before it counts as empty; whole seconds. */
  Duration thoroughWait();
}
