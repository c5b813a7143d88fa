package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recentbest.client.WriteOutcome.Failed;
import dev.recentbest.client.WriteOutcome.Written;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** How often a score writer tries, how long it waits, and its batches. */
final class ScoreWriterPatienceTest {
  private final SdkException slow = InMemoryDynamoDb.error("ThrottlingException", 400, "slow");
  private final SdkException forbidden =
      InMemoryDynamoDb.error("AccessDeniedException", 400, "not yours");

  private final ManualEdges world = new ManualEdges();

  @Test
  void write_throttledThreeTimes_isTakenAfterThreeGrowingLimits() {
    Failing client = new Failing(slow, 3);

    assertThat(writer(client).write(play("bob"))).isEqualTo(new Written(play("bob")));

    assertThat(world.waits()).hasSize(3);
    assertThat(world.waits().get(0)).isLessThanOrEqualTo(Duration.ofMillis(50));
    assertThat(world.waits().get(1)).isLessThanOrEqualTo(Duration.ofMillis(100));
    assertThat(world.waits().get(2)).isLessThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void write_throttledForEver_failsWhenPatienceIsUsedUp() {
    Failing client = new Failing(slow, Integer.MAX_VALUE);

    assertThatThrownBy(() -> writer(client).write(play("bob")))
        .isInstanceOf(WritesThrottled.class)
        .hasMessageStartingWith(
            "table scores (us-east-1, http://127.0.0.1:8000): could not write play (bob, 1000) in ")
        .hasMessageContaining(
            " attempts: more requests than it has capacity for: try again later, or raise its"
                + " capacity; ");
    assertThat(world.waits().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(client.attempts).isEqualTo(world.waits().size() + 1);
  }

  @Test
  void write_notAllowed_isNotTriedAgain() {
    Failing client = new Failing(forbidden, 1);

    assertThatThrownBy(() -> writer(client).write(play("bob"))).isInstanceOf(WriteNotAllowed.class);
    assertThat(world.waits()).isEmpty();
  }

  @Test
  void write_noCredentials_isNotAllowedAndNotTriedAgain() {
    SdkException unsigned =
        catchThrowableOfType(
            SdkException.class,
            () ->
                AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create())
                    .resolveCredentials());
    Failing client = new Failing(unsigned, Integer.MAX_VALUE);

    assertThatThrownBy(() -> writer(client).write(play("bob")))
        .isInstanceOf(WriteNotAllowed.class)
        .hasMessageContaining(
            "could not write play (bob, 1000): access was refused: check the credentials and what"
                + " they may do with this table; Unable to load credentials ");
    assertThat(client.attempts).isEqualTo(1);
    assertThat(world.waits()).isEmpty();
  }

  @Test
  void write_serverErrorOnce_isTriedAgain() {
    Failing client = new Failing(InMemoryDynamoDb.error("InternalServerError", 500, "oops"), 1);

    assertThat(writer(client).write(play("bob"))).isEqualTo(new Written(play("bob")));
    assertThat(client.attempts).isEqualTo(2);
    assertThat(world.waits()).hasSize(1);
  }

  @Test
  void write_interrupted_stopsWaitingAndKeepsTheInterrupt() {
    ScoreWriter writer =
        new ScoreWriter(
            new Failing(slow, 1),
            "scores",
            WriterSettings.DEFAULT,
            world.edges(time -> never -> Thread.currentThread().interrupt()));

    assertThatThrownBy(() -> writer.write(play("bob"))).isInstanceOf(WritesThrottled.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void writeAll_oneNotAllowed_costsTheOthersNothingAndKeepsTheOrder() {
    List<WriteOutcome> outcomes =
        writer(new Failing(forbidden, 1)).writeAll(List.of(play("ann"), play("bob"), play("cid")));

    assertThat(outcomes)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new Written(play("ann"))),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(WriteNotAllowed.class)),
            third -> assertThat(third).isEqualTo(new Written(play("cid"))));
  }

  @Test
  void settings_defaults_areTheDocumentedOnes() {
    assertThat(WriterSettings.DEFAULT)
        .isEqualTo(new WriterSettings(Duration.ofDays(7), Duration.ofSeconds(10), 32));
  }

  @Test
  void settings_negativePatience_isRefused() {
    assertThatThrownBy(() -> WriterSettings.DEFAULT.withPatience(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= PT0S: patience=PT-1S");
  }

  @Test
  void settings_nothingInFlight_isRefused() {
    assertThatThrownBy(() -> WriterSettings.DEFAULT.withMostInFlight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be >= 1: mostInFlight=0");
  }

  private ScoreWriter writer(Failing client) {
    return new ScoreWriter(client, "scores", WriterSettings.DEFAULT, world.edges());
  }

  private static PlayThrough play(String player) {
    return new PlayThrough(player, 1000, 55, true, 924, "Ed", List.of());
  }

  /** Refuses bob's plays, so often. */
  private static final class Failing extends InMemoryDynamoDb {
    private final SdkException failure;
    private final int times;
    private int attempts;

    Failing(SdkException failure, int times) {
      super("scores");
      this.failure = failure;
      this.times = times;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      if (request.item().toString().contains("bob") && ++attempts <= times) {
        throw failure;
      }
      return super.putItem(request);
    }
  }
}
