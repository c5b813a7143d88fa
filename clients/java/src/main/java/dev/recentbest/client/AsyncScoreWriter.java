package dev.recentbest.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * Writes plays into the score table as {@link ScoreWriter} does, and blocks no thread, neither for
 * an answer nor between attempts. Safe for many threads. Futures complete on the SDK's threads, or
 * on those of {@link WriterEdges#delay}.
 *
 * <p>Throttling and failures that pass are tried again, after full-jitter back-off, until {@link
 * WriterSettings#patience} is used up. Each attempt is a call of the SDK, which makes retries of
 * its own first; so a write takes its patience and one such call at the most. Bound the call with
 * the client's {@code apiCallTimeout}.
 */
public final class AsyncScoreWriter {
  private final PlayWrites writes;
  private final DynamoDbAsyncTable<StoredPlay> table;
  private final WriterEdges edges;

  /**
   * A writer with the default settings on this machine's clock.
   *
   * @throws IllegalArgumentException when the table's name is empty
   */
  public AsyncScoreWriter(DynamoDbAsyncClient client, String table) {
    this(client, table, WriterSettings.DEFAULT, WriterEdges.ofThisMachine());
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
  public AsyncScoreWriter(
      DynamoDbAsyncClient client, String table, WriterSettings settings, WriterEdges edges) {
    this.writes = new PlayWrites(new ScoreTable(client, table), settings);
    this.table =
        DynamoDbEnhancedAsyncClient.builder()
            .dynamoDbClient(client)
            .extensions(List.of())
            .build()
            .table(table, PlayWrites.SCHEMA);
    this.edges = edges;
  }

  /**
   * Writes a play. Cancelling the future ends the attempts; a request that is under way may still
   * store the play.
   *
   * @return how it ended, never {@link WriteOutcome.Failed}; or completes with a {@link
   *     ScoreWriteFailed} when the play could not be written
   */
  public CompletableFuture<WriteOutcome> write(PlayThrough play) {
    return new AsyncWrite(play, writes, table, edges).start();
  }

  /**
   * Writes plays, up to {@link WriterSettings#mostInFlight} of them at a time, each with the whole
   * patience. A play that cannot be written is {@link WriteOutcome.Failed} and costs the others
   * nothing. Cancelling the future ends the attempts and begins no further play.
   *
   * @return an outcome for each play, in the order given
   */
  public CompletableFuture<List<WriteOutcome>> writeAll(List<PlayThrough> plays) {
    return new AsyncBatch(plays, this::write).start(writes.settings().mostInFlight());
  }
}
