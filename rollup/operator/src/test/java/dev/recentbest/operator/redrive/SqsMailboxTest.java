package dev.recentbest.operator.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

final class SqsMailboxTest {
  private static final Letter LETTER = new Letter("id", "receipt", "body");
  private final ScriptedSqs sqs = new ScriptedSqs();
  private final SqsMailbox mailbox =
      new SqsMailbox(sqs, URI.create("http://127.0.0.1:1/queue"), Duration.ofSeconds(3));

  @Test
  void hold_message_isHiddenForFiveMinutes() {
    mailbox.hold(LETTER);

    assertThat(sqs.held)
        .containsExactly(
            ChangeMessageVisibilityRequest.builder()
                .queueUrl("http://127.0.0.1:1/queue")
                .receiptHandle("receipt")
                .visibilityTimeout(300)
                .build());
  }

  @Test
  void hold_tooLate_isNoFailure() {
    for (RuntimeException tooLate :
        List.of(
            refusal("InvalidParameterValue"),
            MessageNotInflightException.builder().build(),
            ReceiptHandleIsInvalidException.builder().build())) {
      sqs.failure = Optional.of(tooLate);

      assertThatCode(() -> mailbox.hold(LETTER)).doesNotThrowAnyException();
    }
  }

  @Test
  void hold_otherRefusalOrNoAnswer_isSaid() {
    for (RuntimeException other :
        List.of(
            refusal("AccessDenied"),
            SqsException.builder().message("no").build(),
            SdkClientException.create("no"))) {
      sqs.failure = Optional.of(other);

      assertThatThrownBy(() -> mailbox.hold(LETTER))
          .isInstanceOf(QueueUnavailable.class)
          .hasMessageStartingWith("no answer from queue http://127.0.0.1:1/queue: ");
    }
  }

  @Test
  void receive_thoroughOrNot_waitsOnlyThen() {
    assertThat(mailbox.receive(false)).isEmpty();
    assertThat(mailbox.receive(true)).isEmpty();

    assertThat(sqs.waits).containsExactly(0, 3);
  }

  private static RuntimeException refusal(String code) {
    return SqsException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }

  /** Answers as it is told, and keeps what it was asked. */
  private static final class ScriptedSqs implements SqsClient {
    private final List<ChangeMessageVisibilityRequest> held = new ArrayList<>();
    private final List<Integer> waits = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(
        ChangeMessageVisibilityRequest request) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      held.add(request);
      return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      waits.add(request.waitTimeSeconds());
      return ReceiveMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
