package dev.recentbest.client;

import dev.recentbest.client.WriteOutcome.Failed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Writes plays into the score table, one request each. A play is stored once, however often it is
 * written: a play whose key is there already is compared with it, never put over it, so an app may
 * simply write again when it is not sure. Safe for many threads; blocks the one that writes.
 *
 * <p>Throttling and failures that pass are tried again, after full-jitter back-off, until {@link
 * WriterSettings#patience} is used up. Each attempt is a call of the SDK, which makes retries of
 * its own first; so a write takes its patience and one such call at the most. Bound the call with
 * the client's {@code apiCallTimeout}.
 *
 * <pre>{@code
 * ScoreWriter scores = new ScoreWriter(DynamoDbClient.create(), "scores");
 * scores.write(new PlayThrough("player-7", 1428071547, 55, true, 924, "EdScissorHands", List.of()));
 * }</pre>
 */
public final class ScoreWriter {
  private final PlayWrites writes;
  private final DynamoDbTable<StoredPlay> table;
  private final WriterEdges edges;

  /**
   * A writer with the default settings on this machine's clock.
   *
   * @throws IllegalArgumentException when the table's name is empty
   */
  public ScoreWriter(DynamoDbClient client, String table) {
    this(client, table, WriterSettings.DEFAULT, WriterEdges.ofThisMachine());
  }

  /**
   * A writer with the default settings.
   *
   * @param clock tells when a play is written, from which its retention counts
   * @throws IllegalArgumentException when the table's name is empty
   */
  public ScoreWriter(DynamoDbClient client, String table, Clock clock) {
    this(client, table, WriterSettings.DEFAULT, WriterEdges.ofThisMachine().withClock(clock));
  }

  /**
   * A writer.
   *
   * @param client the connection; stays the caller's to close
   * @param table the score table's name
   * @param settings how to write
   * @param edges clock, randomness and waiting
   * @throws IllegalArgumentException when the table's name is empty
   */
  public ScoreWriter(
      DynamoDbClient client, String table, WriterSettings settings, WriterEdges edges) {
    this.writes = new PlayWrites(new ScoreTable(client, table), settings);
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .extensions(List.of())
            .build()
            .table(table, PlayWrites.SCHEMA);
    this.edges = edges;
  }

  /**
   * Writes a play. Never returns {@link Failed}. An interrupt ends the waiting between attempts:
   * the failure of the last one is thrown, and the interrupt flag is set.
   *
   * @throws ScoreWriteFailed when the play could not be written; its types say why
   */
  public WriteOutcome write(PlayThrough play) {
    Attempts attempts = new Attempts(writes.settings().patience(), edges);
    while (true) {
      PutItemEnhancedRequest<StoredPlay> request = writes.request(play, edges.clock().instant());
      try {
        table.putItem(request);
        return PlayWrites.written(play);
      } catch (ConditionalCheckFailedException e) {
        return PlayWrites.keyExists(play, e);
      } catch (SdkException e) {
        attempts.failed();
        ScoreWriteFailed failure = writes.failure(request.item(), e, attempts.made());
        if (!failure.isPassing() || !hasWaited(attempts.next())) {
          throw failure;
        }
      }
    }
  }

  /**
   * Writes plays, one after another, each with the whole patience. A play that cannot be written is
   * {@link Failed} and costs the others nothing.
   *
   * @return an outcome for each play, in the order given
   */
  public List<WriteOutcome> writeAll(List<PlayThrough> plays) {
    List<WriteOutcome> outcomes = new ArrayList<>(plays.size());
    for (PlayThrough play : plays) {
      try {
        outcomes.add(write(play));
      } catch (ScoreWriteFailed e) {
        outcomes.add(new Failed(play, e));
      }
    }
    return List.copyOf(outcomes);
  }

  /** Waits; false when there is no time to, or the thread was interrupted. */
  private boolean hasWaited(Optional<Duration> time) {
    if (time.isEmpty()) {
      return false;
    }
    try {
      CompletableFuture.runAsync(() -> {}, edges.delay().after(time.orElseThrow())).get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("doing nothing failed", e);
    }
  }
}
