package dev.recentbest.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** An event on its way through a function. Thread-safe; nobody changes the event. */
final class Invocation {
  private final String requestId;
  private final byte[] event;
  private final Instant deadline;
  private final CompletableFuture<byte[]> answer = new CompletableFuture<>();

  /**
   * @param requestId unlike every other one's of its environment
   * @param event what the function gets
   * @param deadline when it is cut off
   */
  Invocation(String requestId, byte[] event, Instant deadline) {
    this.requestId = requestId;
    this.event = event;
    this.deadline = deadline;
  }

  String requestId() {
    return requestId;
  }

  byte[] event() {
    return event;
  }

  Instant deadline() {
    return deadline;
  }

  /** What the function answers; ends with {@link FunctionFailed} when it does not. */
  CompletableFuture<byte[]> answer() {
    return answer;
  }
}
