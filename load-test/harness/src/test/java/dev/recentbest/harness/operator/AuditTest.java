package dev.recentbest.harness.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.harness.testbed.TestDatabase;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.archive.Backfilled;
import dev.recentbest.operator.audit.Audit;
import dev.recentbest.operator.audit.AuditOutOfTime;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.oracle.Candidate;
import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.TimeLeft;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.StreamRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Audits of boards in a real table. It is ten past three; the plays ended at half past two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditTest {
  private static final Instant NOW = Instant.parse("2015-04-03T15:10:00Z");
  private static final Hour HOUR = Hour.parse("2015-04-03T14").orElseThrow();
  private static final TimeLeft HALF_A_MINUTE = () -> Duration.ofSeconds(30);
  private static final TimeLeft QUARTER = () -> Duration.ofMinutes(15);

  private final TestDatabase database = new TestDatabase();
  private String table = "";
  private LocalRollUp function = rollUp();
  private Runnable duringPause = () -> {};
  private int sequence;
  private int pauses;

  @BeforeEach
  void someDeliveredPlays() {
    table = database.freshTable();
    function = rollUp();
    duringPause = () -> {};
    pauses = 0;
    function.ensureBoard();
    write("ann", 50);
    write("bob", 40);
    deliver("ann", 50);
    deliver("bob", 40);
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void run_boardOfItsTable_findsNothingAndArchivesNothingUnasked() {
    Verdict verdict = audit(false);

    assertThat(verdict.isEqual()).isTrue();
    assertThat(verdict.playsInWindow()).isEqualTo(2);
    assertThat(pauses).isZero();
    assertThat(database.client().scan(scan -> scan.tableName(table)).count()).isEqualTo(3);
  }

  @Test
  void run_playThatNeverArrives_isADifferenceAndStaysOne() {
    write("cyd", 60);
    Map<String, AttributeValue> before = board();

    Verdict verdict = audit(false, HALF_A_MINUTE);

    assertThat(verdict.ranks()).hasSize(3);
    assertThat(verdict.entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.key().player()).isEqualTo("cyd"));
    assertThat(pauses).as("a third of the time, two seconds each").isEqualTo(5);
    assertThat(board()).as("nothing is repaired").isEqualTo(before);
  }

  @Test
  void run_playOnItsWay_isNoDifference() {
    write("cyd", 60);
    duringPause =
        () -> {
          if (pauses == 20) {
            deliver("cyd", 60);
          }
        };

    assertThat(audit(false).isEqual()).isTrue();
    assertThat(pauses).isEqualTo(20);
  }

  @Test
  void run_withArchives_archivesTheDaysHoursOnce() {
    write("early", 10, 1_428_060_000);

    Backfilled first = archive();
    Backfilled second = archive();

    assertThat(first.archived()).hasSize(24);
    Archive newest = first.archived().get(23);
    assertThat(newest.hour()).isEqualTo(HOUR);
    assertThat(newest.best()).extracting(play -> play.player()).containsExactly("ann", "bob");
    assertThat(second.archived()).isEmpty();
    assertThat(second.doneBefore()).hasSize(24);
    assertThat(audit(false).isEqual()).as("archives are no plays").isTrue();
  }

  @Test
  void run_lessTimeThanTheTableTakes_isGivenUpInTime() {
    for (int i = 0; i < 5; i++) {
      Map<String, AttributeValue> row = new HashMap<>(BoardInService.row("p" + i, i));
      row.put("replay", AttributeValue.fromS("r".repeat(300_000)));
      database.put(table, row);
    }
    List<Verdict> verdicts = new ArrayList<>();
    TimeLeft little = () -> Duration.ofSeconds(20);

    assertThatThrownBy(() -> new Audit(operated(), false, little).run(verdicts::add))
        .isInstanceOf(AuditOutOfTime.class)
        .hasMessageMatching(
            "the time ran out after \\d+ rows: this table is too large to be audited so; run"
                + " recent-best.jar verify instead, where nothing limits its time");
    assertThat(verdicts).isEmpty();
  }

  private Verdict audit(boolean archives) {
    return audit(archives, QUARTER);
  }

  private Verdict audit(boolean archives, TimeLeft timeLeft) {
    List<Verdict> verdicts = new ArrayList<>();
    Optional<Backfilled> done = new Audit(operated(), archives, timeLeft).run(verdicts::add);
    assertThat(done.isPresent()).isEqualTo(archives);
    assertThat(verdicts).hasSize(1);
    return verdicts.get(0);
  }

  private Backfilled archive() {
    return new Audit(operated(), true, QUARTER).run(verdict -> {}).orElseThrow();
  }

  private OperatedBoard operated() {
    return new OperatedBoard(
        database.client(),
        settings(),
        new Edges(
            Clock.fixed(NOW, ZoneOffset.UTC),
            time -> {
              pauses++;
              duringPause.run();
            },
            new SplittableRandom(1)));
  }

  private LocalRollUp rollUp() {
    return new LocalRollUp(database.client(), settings(), (records, timeLeft) -> {});
  }

  private Settings settings() {
    return Settings.read(
        Map.of(),
        Map.of(),
        Map.of("table", table.isEmpty() ? "scores" : table, "memory-max-age", "0s"));
  }

  private void write(String player, long score) {
    database.put(table, BoardInService.row(player, score));
  }

  private void write(String player, long score, long start) {
    Map<String, AttributeValue> row = new HashMap<>(BoardInService.row(player, score));
    row.put("start_timestamp", AttributeValue.fromN(Long.toString(start)));
    database.put(table, row);
  }

  private void deliver(String player, long score) {
    sequence++;
    long start = BoardInService.START;
    Candidate play = new Candidate(player, start, start + 60, score, "The " + player);
    String number = "10000000000000000000" + sequence;
    function.handle(
        StreamRecord.event(
            List.of(StreamRecord.insert(number, NOW.getEpochSecond(), play).json())));
  }

  private Map<String, AttributeValue> board() {
    return database
        .client()
        .getItem(
            get -> get.tableName(table).consistentRead(true).key(settings().board().attributes()))
        .item();
  }
}
