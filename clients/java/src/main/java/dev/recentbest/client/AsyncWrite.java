package dev.recentbest.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One play on its way into the table: an attempt begins when the one before has failed. */
final class AsyncWrite {
  private final PlayThrough play;
  private final PlayWrites writes;
  private final DynamoDbAsyncTable<StoredPlay> table;
  private final WriterEdges edges;
  private final Attempts attempts;
  private final CompletableFuture<WriteOutcome> result = new CompletableFuture<>();

  AsyncWrite(
      PlayThrough play,
      PlayWrites writes,
      DynamoDbAsyncTable<StoredPlay> table,
      WriterEdges edges) {
    this.play = play;
    this.writes = writes;
    this.table = table;
    this.edges = edges;
    this.attempts = new Attempts(writes.settings().patience(), edges);
  }

  CompletableFuture<WriteOutcome> start() {
    attempt();
    return result;
  }

  /** Whatever goes wrong ends in the result: a future that is left open would hang its caller. */
  private void attempt() {
    if (result.isDone()) {
      return;
    }
    var unused =
        CompletableFuture.completedFuture(writes.request(play, edges.clock().instant()))
            .thenCompose(request -> table.putItem(request).handle((done, e) -> answer(request, e)))
            .whenComplete(
                (next, e) -> {
                  if (e != null) {
                    result.completeExceptionally(cause(e));
                  }
                });
  }

  private boolean answer(PutItemEnhancedRequest<StoredPlay> request, @Nullable Throwable thrown) {
    if (thrown == null) {
      return result.complete(PlayWrites.written(play));
    }
    Throwable cause = cause(thrown);
    if (cause instanceof ConditionalCheckFailedException e) {
      return result.complete(PlayWrites.keyExists(play, e));
    }
    return cause instanceof SdkException e
        ? failed(request, e)
        : result.completeExceptionally(cause);
  }

  private boolean failed(PutItemEnhancedRequest<StoredPlay> request, SdkException e) {
    attempts.failed();
    ScoreWriteFailed failure = writes.failure(request.item(), e, attempts.made());
    Optional<Duration> wait = failure.isPassing() ? attempts.next() : Optional.empty();
    if (wait.isEmpty()) {
      return result.completeExceptionally(failure);
    }
    edges.delay().after(wait.orElseThrow()).execute(this::attempt);
    return false;
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }
}
