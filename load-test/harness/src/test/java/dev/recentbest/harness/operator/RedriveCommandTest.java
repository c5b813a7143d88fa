package dev.recentbest.harness.operator;

import static dev.recentbest.harness.operator.BoardInService.START;
import static dev.recentbest.harness.operator.BoardInService.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.local.EmbeddedDynamoDb;
import dev.recentbest.oracle.BruteForce;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.queues.QueueServer;
import dev.recentbest.rollup.stream.StreamRecord;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From a message in a queue to the board: everything is real but the time. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedriveCommandTest {
  private static final String SPENT =
      "stays: record 100: a sequence number was spent on taking the old value of a play away, and"
          + " cannot bring the new one: rebuild, with the same settings, counts what the table holds\n";

  private final QueueServer sqs = QueueServer.start();
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.start(0);
  private int beds;
  private RedriveBed bed = new RedriveBed(dynamoDb, sqs, "bed");

  @BeforeEach
  void open() {
    bed.close();
    beds++;
    bed = new RedriveBed(dynamoDb, sqs, "bed" + beds);
  }

  @AfterAll
  void close() {
    bed.close();
    dynamoDb.close();
    sqs.close();
  }

  @Test
  void redrive_batchesThatWereGivenUp_areOnTheBoardAsBruteForceHasIt() throws InterruptedException {
    List<Candidate> plays = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      bed.put(row("player" + i, 50 + i * 37 % 20));
      plays.add(new Candidate("player" + i, START, START + 60, 50 + i * 37 % 20, "p"));
    }
    bed.put(row("player3", 10));
    plays.set(3, new Candidate("player3", START, START + 60, 10, "p"));
    bed.delete("player7");
    plays.remove(7);
    bed.giveAllUp(6, 4);
    long before = bed.version();

    assertThat(bed.redriveBoth()).isZero();
    assertThat(bed.out())
        .contains("would be done: batch ", " of shard shardId-")
        .contains(": 6 records for the board, 0 to be set aside, 0 that say nothing to it\n")
        .endsWith(
            "4 messages: 4 would be done and deleted, 0 would stay; nothing was changed, --apply does"
                + " it\n");
    assertThat(bed.version()).isEqualTo(before);
    assertThat(sqs.visible(bed.givenUp())).isEqualTo(4);

    assertThat(bed.redriveBoth("--apply")).isZero();
    assertThat(bed.out()).endsWith("4 messages: 4 done and deleted, 0 stay\n");
    assertThat(bed.board().subList(0, 3)).isEqualTo(best(plays));
    assertThat(bed.waiting(bed.givenUp())).isZero();
    long after = bed.version();
    assertThat(bed.redriveBoth("--apply")).isZero();
    assertThat(bed.out()).isEqualTo("0 messages: 0 done and deleted, 0 stay\n");
    assertThat(bed.version()).isEqualTo(after);
  }

  private static List<String> best(List<Candidate> plays) {
    return BruteForce.board(plays, RedriveBed.NOW, 3, 3600, 1).stream()
        .map(play -> play.player() + " " + play.score())
        .toList();
  }

  @Test
  void redrive_batchWithARecordThatCannotBeRead_needsTheOtherQueue() throws InterruptedException {
    Map<String, AttributeValue> broken = new HashMap<>(row("zoe", 90));
    broken.remove("score");
    bed.put(row("ann", 50));
    bed.put(broken);
    bed.put(row("bob", 40));
    bed.giveAllUp(100, 1);

    assertThat(bed.redrive("--given-up-queue", bed.givenUp().toString(), "--apply")).isEqualTo(3);
    assertThat(bed.out())
        .startsWith("stays for now: batch ")
        .contains("could not be set aside: give a --set-aside-queue that can be reached\n");
    assertThat(bed.board()).containsExactly("ann 50", "bob 40");
    assertThat(bed.waiting(bed.givenUp())).isEqualTo(1);

    assertThat(bed.redriveBoth("--apply")).isZero();
    assertThat(bed.out())
        .contains(": 2 records for the board, 1 to be set aside, ")
        .contains(": still refused: score is missing: ")
        .endsWith("2 messages: 1 done and deleted, 1 stay\n");
    assertThat(bed.waiting(bed.givenUp())).isZero();
    assertThat(sqs.visible(bed.setAside())).isEqualTo(1);
  }

  @Test
  void redrive_recordThatWasTooFarAhead_countsOnceTheAllowanceIsRaised() {
    Candidate ahead = ahead("ann", 600);
    bed.put(rowOf(ahead));
    bed.handle(event(ahead, START));
    assertThat(bed.board()).isEmpty();
    assertThat(sqs.visible(bed.setAside())).isEqualTo(1);

    assertThat(bed.redriveBoth("--apply")).isZero();
    assertThat(bed.out())
        .startsWith("stays: record 100: still refused: completed_at ")
        .endsWith("1 messages: 0 done and deleted, 1 stay\n");
    assertThat(bed.redriveBoth("--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith("would be done: record 100: counts now\n");
    assertThat(bed.board()).isEmpty();
    assertThat(bed.redriveBoth("--apply", "--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith("done: record 100: counts now\n");
    assertThat(bed.board()).containsExactly("ann 50");
    assertThat(bed.waiting(bed.setAside())).isZero();
  }

  @Test
  void redrive_recordThatTookTheOldValueAway_staysUntilARebuildHasCountedIt() {
    Candidate old = new Candidate("ann", START, START + 60, 40, "ann");
    Candidate ahead = ahead("ann", 600);
    bed.handle(event(StreamRecord.insert("99", START + 60, old)));
    assertThat(bed.board()).containsExactly("ann 40");
    bed.handle(event(StreamRecord.modify("100", START, old, ahead)));
    // Only now: the function here has a clock to which nothing is ahead, and would read it.
    bed.put(rowOf(ahead));
    assertThat(bed.board()).isEmpty();

    assertThat(bed.redriveBoth("--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith(SPENT);
    assertThat(bed.redriveBoth("--apply", "--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith(SPENT).endsWith("1 messages: 0 done and deleted, 1 stay\n");
    assertThat(bed.board()).isEmpty();
    assertThat(bed.waiting(bed.setAside())).isEqualTo(1);

    assertThat(bed.rebuild("--set", "clock-allowance=1h")).isZero();
    assertThat(bed.board()).containsExactly("ann 50");
    assertThat(bed.redriveBoth("--apply", "--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith("done: record 100: counts now\n");
    assertThat(bed.board()).containsExactly("ann 50");
    assertThat(bed.waiting(bed.setAside())).isZero();
  }

  @Test
  void redrive_recordWhosePlayWasWrittenAgain_doesNotBringTheFormerValueBack() {
    Candidate ahead = ahead("ann", 600);
    bed.handle(event(ahead, START));
    bed.put(row("ann", 5));

    assertThat(bed.redriveBoth("--apply", "--set", "clock-allowance=1h")).isZero();
    assertThat(bed.out()).startsWith("done: record 100: the table no longer holds that value\n");
    assertThat(bed.board()).isEmpty();
    assertThat(bed.waiting(bed.setAside())).isZero();
  }

  @Test
  void redrive_messagesThatCannotBeMerged_stayAndAreExplained() {
    String batch =
        "{\"DDBStreamBatchInfo\":{\"shardId\":\"%s\",\"startSequenceNumber\":\"100000000000000000001\",\"endSequenceNumber\":\"100000000000000000002\","
            + "\"streamArn\":\"%s\"}}";
    bed.send(
        bed.givenUp(), batch.formatted("shardId-00000001428071600000-gone0000", bed.streamArn()));
    bed.send(
        bed.givenUp(), batch.formatted("s", bed.streamArn().replace("table/bed", "table/other")));
    bed.send(
        bed.givenUp(),
        batch.formatted("s", bed.streamArn().replaceAll("/stream/.*", "/stream/2001")));
    bed.send(bed.givenUp(), "hello");
    bed.send(
        bed.setAside(),
        "{\"event\":\"set_aside\",\"format\":1,\"board\":\"other\",\"sequence_number\":\"1\",\"record\":{}}");
    bed.send(
        bed.setAside(),
        "{\"event\":\"set_aside\",\"format\":1,\"board\":\"recent-best\",\"sequence_number\":\"2\",\"reason\":"
            + "\"bad\",\"record_bytes\":300000}");
    bed.handle(event(ahead("ann", 1), START - 10));

    assertThat(bed.redriveBoth("--apply")).isZero();
    assertThat(bed.out())
        .contains(
            "stays: batch 100000000000000000001 to 100000000000000000002 of shard shardId-00000001428071600000-gone0000: records 100000000000000000001 to 100000000000000000002"
                + " of shard shardId-00000001428071600000-gone0000 are not all in the stream any more,"
                + " which keeps them for 24 hours: rebuild counts what the table holds\n",
            ": not of table bed",
            "stays: a message that is neither a batch that was given up nor a record set aside\n",
            "stays: record 1: of board other\n",
            "stays: record 2: too large to be in the message: rebuild counts what the table holds (bad)\n",
            "6 messages: 0 done and deleted, 6 stay\n");
    assertThat(sqs.visible(bed.givenUp())).isEqualTo(4);
    assertThat(sqs.visible(bed.setAside())).isEqualTo(2);
  }

  @Test
  void redrive_wrongUsage_isExplained() {
    assertThat(bed.redrive()).isEqualTo(2);
    assertThat(bed.err()).isEqualTo("give --given-up-queue, --set-aside-queue, or both\n");
    URI missing = bed.givenUp().resolve("missing");
    assertThat(bed.redrive("--given-up-queue", missing.toString())).isEqualTo(2);
    assertThat(bed.err()).isEqualTo("there is no queue " + missing + ": check its URL\n");
    assertThat(bed.redrive("--given-up-queue", "http://127.0.0.1:1/queue/q")).isEqualTo(3);
    assertThat(bed.err())
        .startsWith("no answer from queue http://127.0.0.1:1/queue/q: ")
        .endsWith("; see that it can be reached, and used with these credentials\n");
    assertThat(bed.redriveBoth("--board", "none")).isEqualTo(2);
    assertThat(bed.err()).contains("is not there: check the name");
  }

  /** A play that ends so many seconds after {@link BoardInService#START}. */
  private static Candidate ahead(String player, long seconds) {
    return new Candidate(player, START, START + seconds, 50, player);
  }

  private byte[] event(Candidate play, long created) {
    return event(StreamRecord.insert("100", created, play));
  }

  private byte[] event(StreamRecord record) {
    return StreamRecord.event(record.with("eventSourceARN", "\"" + bed.streamArn() + "\""));
  }

  private static Map<String, AttributeValue> rowOf(Candidate play) {
    Map<String, AttributeValue> row =
        new HashMap<>(BoardInService.row(play.player(), play.score()));
    row.put("length_seconds", AttributeValue.fromN(Long.toString(play.end() - play.start())));
    row.put("handle", AttributeValue.fromS(play.handle()));
    return row;
  }
}
