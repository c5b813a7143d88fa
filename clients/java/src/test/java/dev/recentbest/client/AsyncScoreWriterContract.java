package dev.recentbest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.client.WriteOutcome.AlreadyWritten;
import dev.recentbest.client.WriteOutcome.Failed;
import dev.recentbest.client.WriteOutcome.KeyTaken;
import dev.recentbest.client.WriteOutcome.Written;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * What an asynchronous score writer does on any table that speaks DynamoDB's API; the rows that it
 * makes are those of {@link ScoreWriterContract}. Each test has players of its own, so that one
 * table serves them all, once.
 */
public abstract class AsyncScoreWriterContract {
  /** A connection to the table. */
  protected abstract DynamoDbAsyncClient client();

  /** A table with the keys event_key (S) and start_timestamp (N), empty before the first test. */
  protected abstract String table();

  @Test
  void write_newPlay_isWritten() {
    assertThat(writer().write(play("new", 924)).join()).isEqualTo(new Written(play("new", 924)));
  }

  @Test
  void write_samePlayAgain_isAlreadyWritten() {
    writer().write(play("retry", 924)).join();

    assertThat(writer().write(play("retry", 924)).join())
        .isEqualTo(new AlreadyWritten(play("retry", 924)));
  }

  @Test
  void write_anotherPlayOfTheKey_isKeyTaken() {
    writer().write(play("taken", 924)).join();

    assertThat(writer().write(play("taken", 925)).join())
        .isInstanceOfSatisfying(
            KeyTaken.class, taken -> assertThat(taken.stored()).contains(play("taken", 924)));
  }

  @Test
  void write_tableMissing_saysSo() {
    AsyncScoreWriter writer = new AsyncScoreWriter(client(), table() + "-missing");

    assertThatThrownBy(() -> writer.write(play("nowhere", 924)).join())
        .cause()
        .isInstanceOf(ScoreTableMissing.class)
        .hasMessageStartingWith("table " + table() + "-missing (")
        .hasMessageContaining(
            "): could not write play (nowhere, 1000): the table does not exist: create it, or"
                + " check its name, the region and the endpoint; ");
  }

  @Test
  void writeAll_oneTooLarge_costsTheOthersNothingAndKeepsTheOrder() {
    PlayThrough large =
        new PlayThrough("batch-large", 1000, 55, true, 924, "x".repeat(409_600), List.of());
    List<PlayThrough> before = plays("batch-a");
    List<PlayThrough> after = plays("batch-z");

    List<WriteOutcome> outcomes =
        writer()
            .writeAll(Stream.of(before, List.of(large), after).flatMap(List::stream).toList())
            .join();

    assertThat(outcomes).hasSize(81);
    assertThat(outcomes.subList(0, 40)).isEqualTo(written(before));
    assertThat(outcomes.get(40))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.play()).isEqualTo(large);
              assertThat(failed.failure()).isInstanceOf(PlayTooLarge.class);
            });
    assertThat(outcomes.subList(41, 81)).isEqualTo(written(after));
  }

  private AsyncScoreWriter writer() {
    return new AsyncScoreWriter(client(), table());
  }

  /** More than are written at once. */
  private static List<PlayThrough> plays(String prefix) {
    return IntStream.range(0, 40).mapToObj(i -> play(prefix + i, i)).toList();
  }

  private static List<Written> written(List<PlayThrough> plays) {
    return plays.stream().map(Written::new).toList();
  }

  private static PlayThrough play(String eventKey, long score) {
    return new PlayThrough(eventKey, 1000, 55, true, score, "Ed", List.of());
  }
}
