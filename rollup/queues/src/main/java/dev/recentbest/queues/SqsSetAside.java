package dev.recentbest.queues;

import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Sends each record to a queue of SQS, a message of its own, several in one request. A record may
 * be sent more than once: after a request that failed in part, or whose answer got lost, the batch
 * is delivered again. Thread-safe.
 */
public final class SqsSetAside implements SetAside {
  /** The most messages of one request (SQS API Reference, "SendMessageBatch"). */
  private static final int MOST_AT_ONCE = 10;

  private final SqsClient client;
  private final URI queue;
  private final String board;
  private final int maxMessageBytes;

  /**
   * @param client reaches the queue; stays the caller's to close
   * @param queue the queue's URL
   * @param board the id of the board that the records were meant for
   * @param maxMessageBytes the most that a message may have, and all of one request together
   */
  public SqsSetAside(SqsClient client, URI queue, String board, int maxMessageBytes) {
    this.client = client;
    this.queue = queue;
    this.board = board;
    this.maxMessageBytes = maxMessageBytes;
  }

  @Override
  public void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft) {
    List<String> messages = new ArrayList<>(MOST_AT_ONCE);
    int bytes = 0;
    int kept = 0;
    for (SetAsideRecord record : records) {
      String message = SetAsideMessage.of(board, record, maxMessageBytes);
      int more = MessageText.bytes(message);
      if (messages.size() == MOST_AT_ONCE || bytes + more > maxMessageBytes) {
        send(messages, kept, timeLeft.get());
        kept += messages.size();
        messages.clear();
        bytes = 0;
      }
      messages.add(message);
      bytes += more;
    }
    if (!messages.isEmpty()) {
      send(messages, kept, timeLeft.get());
    }
  }

  private void send(List<String> messages, int kept, Duration timeLimit) {
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new SetAsideUnavailable(
          kept,
          "the time ran out before all records were sent to " + queue + ": give the function more");
    }
    SendMessageBatchResponse response;
    try {
      response = client.sendMessageBatch(request(messages, timeLimit));
    } catch (SdkException e) {
      throw new SetAsideUnavailable(kept, "cannot send to " + queue + ": " + reason(e), e);
    }
    refused(response, kept);
  }

  private SendMessageBatchRequest request(List<String> messages, Duration timeLimit) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>(messages.size());
    for (String message : messages) {
      String id = Integer.toString(entries.size());
      entries.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(message).build());
    }
    return SendMessageBatchRequest.builder()
        .queueUrl(queue.toString())
        .entries(entries)
        .overrideConfiguration(o -> o.apiCallTimeout(timeLimit))
        .build();
  }

  /** Those after the first refused one are in the queue, and will be there twice. */
  private void refused(SendMessageBatchResponse response, int kept) {
    response.failed().stream()
        .min((a, b) -> Integer.compare(place(a), place(b)))
        .ifPresent(
            first -> {
              throw new SetAsideUnavailable(
                  kept + place(first),
                  queue
                      + " refuses a message: "
                      + first.code()
                      + " "
                      + first.message()
                      + " (lower max-message-bytes where it is too long)");
            });
  }

  private static int place(BatchResultErrorEntry entry) {
    return Integer.parseInt(entry.id());
  }

  private static String reason(SdkException e) {
    if (e instanceof SqsException) {
      return e.getMessage()
          + ": see that the queue is there, and that whoever runs this may send to it";
    }
    return e instanceof ApiCallTimeoutException
        ? "no answer in time: see that it can be reached from here"
        : e.getMessage() + ": see that it can be reached from here";
  }
}
