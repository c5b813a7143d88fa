package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.WriteOutcome.AlreadyWritten;
import dev.recentbest.client.WriteOutcome.KeyTaken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** What a score writer does when its arguments are wrong or its table fails. */
final class ScoreWriterTest {
  private static final PlayThrough PLAY =
      new PlayThrough("p-7", 1428071547, 55, true, 924, "Ed", List.of());

  private final ManualClock clock = new ManualClock(1_700_000_000);

  @Test
  void constructor_retentionUnderASecond_isRefused() {
    assertThatThrownBy(() -> WriterSettings.DEFAULT.withRetention(Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= PT1S: retention=PT0.999S");
  }

  @Test
  void constructor_noTableName_isRefused() {
    InMemoryDynamoDb client = new InMemoryDynamoDb("scores");

    assertThatThrownBy(() -> new ScoreWriter(client, "", clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must not be empty: table=\"\"");
  }

  @Test
  void write_answerLostThenWrittenAgain_isAlreadyWritten() {
    LosingAnswers client = new LosingAnswers();
    ScoreWriter writer = once(client);

    assertThatThrownBy(() -> writer.write(PLAY))
        .isInstanceOf(ScoreTableUnavailable.class)
        .hasMessage(
            "table scores (us-east-1, http://127.0.0.1:8000): could not write play (p-7,"
                + " 1428071547): no answer: check the network, the endpoint and the credentials,"
                + " then try again; connection reset")
        .hasCauseInstanceOf(SdkClientException.class);
    assertThat(writer.write(PLAY)).isEqualTo(new AlreadyWritten(PLAY));
  }

  @Test
  void write_oneRequestEach_evenWhenTheKeyIsTaken() {
    CountingPuts client = new CountingPuts();
    ScoreWriter writer = new ScoreWriter(client, "scores", clock);

    writer.write(PLAY);
    writer.write(PLAY);

    assertThat(client.puts).isEqualTo(2);
  }

  @Test
  void write_conditionFailsWithoutTheOldItem_isKeyTaken() {
    WriteOutcome outcome =
        failing(ConditionalCheckFailedException.builder().message("no").build()).write(PLAY);

    assertThat(outcome)
        .isEqualTo(
            new KeyTaken(
                PLAY,
                Optional.empty(),
                "play (p-7, 1428071547) is taken by an item that is not a play: must be present:"
                    + " event_key"));
  }

  @Test
  void write_throttled_saysWhatToDo() {
    assertThatThrownBy(
            () ->
                failing(
                        (SdkException)
                            ProvisionedThroughputExceededException.builder()
                                .awsErrorDetails(
                                    InMemoryDynamoDb.error(
                                            "ProvisionedThroughputExceededException", 400, "slow")
                                        .awsErrorDetails())
                                .build())
                    .write(PLAY))
        .isInstanceOf(WritesThrottled.class)
        .hasMessageContaining(
            "more requests than it has capacity for: try again later, or raise its capacity; ");
  }

  @Test
  void write_accessDenied_saysWhatToDo() {
    assertThatThrownBy(
            () ->
                failing(InMemoryDynamoDb.error("AccessDeniedException", 400, "not yours"))
                    .write(PLAY))
        .isInstanceOf(WriteNotAllowed.class)
        .hasMessageContaining(
            "access was refused: check the credentials and what they may do with this table; ");
  }

  @Test
  void write_tableWithOtherKeys_saysWhichAreNeeded() {
    assertThatThrownBy(
            () ->
                failing(InMemoryDynamoDb.validation("One or more parameter values were invalid"))
                    .write(PLAY))
        .isInstanceOf(ScoreTableMissing.class)
        .hasMessageContaining(
            "the request does not fit the table: its keys must be event_key (S) and"
                + " start_timestamp (N); ");
  }

  @Test
  void write_serverError_saysTryAgain() {
    assertThatThrownBy(
            () -> failing(InMemoryDynamoDb.error("InternalServerError", 500, "oops")).write(PLAY))
        .isInstanceOf(ScoreTableUnavailable.class)
        .hasMessageContaining("DynamoDB failed: try again later; ");
  }

  @Test
  void write_clientThatTellsNoEndpoint_stillNamesTheTable() {
    DynamoDbClient wrapped =
        new DynamoDbClient() {
          @Override
          public PutItemResponse putItem(PutItemRequest request) {
            throw SdkClientException.create("no route");
          }

          @Override
          public String serviceName() {
            return SERVICE_NAME;
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> once(wrapped).write(PLAY))
        .isInstanceOf(ScoreTableUnavailable.class)
        .hasMessageStartingWith("table scores (unknown region): could not write play (p-7, ")
        .hasMessageEndingWith("; no route");
  }

  private ScoreWriter failing(SdkException failure) {
    InMemoryDynamoDb client =
        new InMemoryDynamoDb("scores") {
          @Override
          public PutItemResponse putItem(PutItemRequest request) {
            throw failure;
          }
        };
    return once(client);
  }

  /** A writer without patience. */
  private ScoreWriter once(DynamoDbClient client) {
    return new ScoreWriter(
        client,
        "scores",
        WriterSettings.DEFAULT.withPatience(Duration.ZERO),
        WriterEdges.ofThisMachine().withClock(clock));
  }

  private static final class CountingPuts extends InMemoryDynamoDb {
    private int puts;

    CountingPuts() {
      super("scores");
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      puts++;
      return super.putItem(request);
    }
  }

  /** Stores the first item, and loses the answer. */
  private static final class LosingAnswers extends InMemoryDynamoDb {
    private boolean lost;

    LosingAnswers() {
      super("scores");
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      PutItemResponse response = super.putItem(request);
      if (!lost) {
        lost = true;
        throw SdkClientException.create("connection reset");
      }
      return response;
    }
  }
}
