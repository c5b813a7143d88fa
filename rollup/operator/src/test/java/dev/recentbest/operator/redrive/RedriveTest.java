package dev.recentbest.operator.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.queues.QueueMessage;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamEventReader;
import dev.recentbest.rollup.stream.StreamRecord;
import dev.recentbest.rollup.table.InMemoryBoardTable;
import dev.recentbest.rollup.table.InMemoryPlayTable;
import dev.recentbest.rollup.table.InMemoryScoreRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The way through a queue, with a function and a table in memory. */
final class RedriveTest implements RedriveListener {
  private static final Settings SETTINGS = Settings.read(Map.of(), Map.of(), Map.of());

  private final List<String> fates = new ArrayList<>();
  private final InMemoryBoardTable table = new InMemoryBoardTable(SETTINGS.board());
  private final InMemoryPlayTable plays = new InMemoryPlayTable();
  private final InMemoryMailbox mailbox = new InMemoryMailbox();

  @Test
  void run_thousandsOfMessagesThatStay_seesEachOnceAndReleasesAll() {
    mailbox.send(IntStream.range(0, 2500).mapToObj(i -> "message " + i).toArray(String[]::new));
    redrive(true, stopped()).run(mailbox);

    assertThat(fates).hasSize(2500).containsOnly("STAYS");
    assertThat(mailbox.visible()).isEqualTo(2500);
    assertThat(mailbox.deleted).isEmpty();
    assertThat(mailbox.held).isEmpty();
  }

  @Test
  void run_messagesThatComeAgainAndAgain_ends() {
    mailbox.send("a", "b").forgetful();
    redrive(true, stopped()).run(mailbox);

    assertThat(fates).hasSize(2);
    assertThat(mailbox.answers()).isEqualTo(1001);
  }

  @Test
  void run_dryRun_changesNothing() {
    mailbox.send(setAside("1", "ann", 50));
    redrive(false, stopped()).run(mailbox);

    assertThat(fates).containsExactly("DONE");
    assertThat(table.requests()).containsOnly("GetItem");
    assertThat(mailbox.deleted).isEmpty();
    assertThat(mailbox.visible()).isEqualTo(1);
  }

  @Test
  void run_killedHalfway_givesTheSameBoardWhenRunAgain() {
    mailbox.send(setAside("1", "ann", 50), setAside("2", "bob", 60), setAside("3", "cyd", 70));
    mailbox.killAfterDeletions(1);
    assertThatThrownBy(() -> redrive(true, stopped()).run(mailbox)).hasMessage("killed");
    assertThat(players()).containsExactly("bob", "ann");
    assertThat(mailbox.deleted).containsExactly("0");
    mailbox.killAfterDeletions(Integer.MAX_VALUE);
    redrive(true, stopped()).run(mailbox);

    assertThat(players()).containsExactly("cyd", "bob", "ann");
    assertThat(mailbox.visible()).isZero();
    assertThat(table.item().orElseThrow().token().version()).isEqualTo(3);
  }

  @Test
  void run_tableThatDoesNotAnswer_stopsAfterThreeMessages() {
    for (int i = 0; i < 15; i++) {
      mailbox.send(setAside("" + i, "player" + i, 50));
    }
    Redrive redrive = redrive(true, stopped());
    table.beforeEachRequest(() -> table.failNext(InMemoryBoardTable.Fault.THROTTLED));
    redrive.run(mailbox);

    assertThat(fates).containsExactly("TROUBLE", "TROUBLE", "TROUBLE");
    assertThat(mailbox.visible()).isEqualTo(15);
  }

  @Test
  void run_messageThatIsWaitedFor_isHeld() {
    mailbox.send("a", "b");
    redrive(true, new MinuteClock()).run(mailbox);

    assertThat(mailbox.held).containsExactly("0", "1");
  }

  private Redrive redrive(boolean apply, Clock clock) {
    Edges edges = new Edges(clock, time -> {}, new SplittableRandom(1));
    RollUp rollUp =
        new RollUp(
            new StreamEventReader(SETTINGS.reader()),
            table,
            plays,
            (records, timeLeft) -> {},
            SETTINGS.merging(),
            edges);
    return Redrive.of(
        new RedriveParts(
            SETTINGS,
            rollUp,
            table,
            new InMemoryScoreRows(plays, List.of()),
            new NoStreams(),
            edges),
        apply,
        this);
  }

  /** A message of a record that can be read by now, and whose play is in the table. */
  private String setAside(String number, String player, long score) {
    PlayKey key = new PlayKey(player, 990);
    plays.plays().put(key, new Play(key, score, 1000, Handle.whole(player)));
    return "{\"event\":\"set_aside\",\"format\":1,\"board\":\"recent-best\",\"sequence_number\":\""
        + number
        + "\",\"reason\":\"bad\",\"record\":"
        + StreamRecord.insert(number, 1000, new Candidate(player, 990, 1000, score, player)).json()
        + "}";
  }

  private List<String> players() {
    return table.item().orElseThrow().state().entries().stream()
        .map(entry -> entry.play().player())
        .toList();
  }

  @Override
  public void begun(long messages) {}

  @Override
  public void handled(QueueMessage message, Verdict verdict) {
    fates.add(verdict.fate().name());
  }

  private static Clock stopped() {
    return Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
  }

  /** A minute passes whenever somebody looks. */
  private static final class MinuteClock extends Clock {
    private Instant now = Instant.ofEpochSecond(1000);

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofMinutes(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** No message here leads to a stream. */
  private static final class NoStreams implements DynamoDbStreamsClient {
    @Override
    public String serviceName() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
