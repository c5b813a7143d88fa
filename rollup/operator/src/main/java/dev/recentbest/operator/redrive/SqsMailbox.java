package dev.recentbest.operator.redrive;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/** A queue of SQS. */
public final class SqsMailbox implements Mailbox {
  /** The most messages of one request (SQS API Reference, "ReceiveMessage"). */
  private static final int MOST_AT_ONCE = 10;

  /** Long enough for the slowest message; after a kill the next run waits so long at the most. */
  private static final Duration HIDDEN = Duration.ofMinutes(5);

  /** How SQS says of a receipt that its time is over; its client knows no exception for it. */
  private static final String TOO_LATE = "InvalidParameterValue";

  private final SqsClient client;
  private final URI queue;
  private final Duration wait;

  /**
   * @param client reaches the queue; stays the caller's to close
   * @param wait how long a thorough look waits for a message; whole seconds
   */
  public SqsMailbox(SqsClient client, URI queue, Duration wait) {
    this.client = client;
    this.queue = queue;
    this.wait = wait;
  }

  @Override
  public long size() {
    QueueAttributeName name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    String size =
        ask(() -> client.getQueueAttributes(it -> it.queueUrl(url()).attributeNames(name)))
            .attributes()
            .getOrDefault(name, "0");
    return Long.parseLong(size);
  }

  @Override
  public List<Letter> receive(boolean thorough) {
    return ask(
            () ->
                client.receiveMessage(
                    it ->
                        it.queueUrl(url())
                            .maxNumberOfMessages(MOST_AT_ONCE)
                            .visibilityTimeout((int) HIDDEN.toSeconds())
                            .waitTimeSeconds(thorough ? (int) wait.toSeconds() : 0)))
        .messages()
        .stream()
        .map(message -> new Letter(message.messageId(), message.receiptHandle(), message.body()))
        .toList();
  }

  @Override
  public void hold(Letter letter) {
    try {
      client.changeMessageVisibility(
          it ->
              it.queueUrl(url())
                  .receiptHandle(letter.receipt())
                  .visibilityTimeout((int) HIDDEN.toSeconds()));
    } catch (SdkException e) {
      // Too late, it comes again, which harms nothing.
      if (!isTooLate(e)) {
        throw unavailable(e);
      }
    }
  }

  private static boolean isTooLate(SdkException e) {
    return e instanceof MessageNotInflightException
        || e instanceof ReceiptHandleIsInvalidException
        || (e instanceof AwsServiceException refusal
            && refusal.awsErrorDetails() != null
            && TOO_LATE.equals(refusal.awsErrorDetails().errorCode()));
  }

  @Override
  public void delete(Letter letter) {
    ask(() -> client.deleteMessage(it -> it.queueUrl(url()).receiptHandle(letter.receipt())));
  }

  @Override
  public void release(Collection<Letter> letters) {
    List<Letter> all = List.copyOf(letters);
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      List<ChangeMessageVisibilityBatchRequestEntry> some =
          all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)).stream()
              .map(SqsMailbox::shown)
              .toList();
      try {
        client.changeMessageVisibilityBatch(it -> it.queueUrl(url()).entries(some));
      } catch (SdkException e) {
        return; // They show again by themselves.
      }
    }
  }

  private static ChangeMessageVisibilityBatchRequestEntry shown(Letter letter) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(letter.id())
        .receiptHandle(letter.receipt())
        .visibilityTimeout(0)
        .build();
  }

  private <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  private QueueUnavailable unavailable(SdkException e) {
    return e instanceof QueueDoesNotExistException
        ? new QueueUnavailable("there is no queue " + queue + ": check its URL", true, e)
        : new QueueUnavailable(
            "no answer from queue "
                + queue
                + ": "
                + e.getMessage()
                + "; see that it can be reached, and used with these credentials",
            false,
            e);
  }

  private String url() {
    return queue.toString();
  }
}
