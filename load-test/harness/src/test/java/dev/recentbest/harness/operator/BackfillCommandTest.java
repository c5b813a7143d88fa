package dev.recentbest.harness.operator;

import static dev.recentbest.harness.operator.BoardInService.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.cli.operator.BackfillCommand;
import dev.recentbest.cli.operator.VerifyCommand;
import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.ArchiveFormat;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.operator.archive.DynamoDbArchiveTable;
import dev.recentbest.operator.archive.HourLedger;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From the command to the items of the archive, and past the function whose stream they are on. */
@Timeout(180)
final class BackfillCommandTest {
  private static final BoardKey BOARD = new BoardKey("recent-best");
  private static final Hour HOUR = Hour.parse("2015-04-03T14").orElseThrow();
  private static final String[] ONE_HOUR = {"--from", "2015-04-03T14", "--to", "2015-04-03T14"};

  private final BoardInService service = new BoardInService();

  @BeforeEach
  void somePlays() {
    service.play("ann", 50);
    service.play("bob", 40);
    service.play("cyd", 30);
    service.play("dan", 20);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void backfill_twoHours_writesItemsThatTheFunctionLetsPass() {
    assertThat(service.run(BackfillCommand::in, "--from", "2015-04-03T14", "--to", "2015-04-03T15"))
        .isZero();
    Archive archive = ArchiveFormat.decode(archive());
    assertThat(archive.best())
        .extracting(play -> play.player() + " " + play.score())
        .containsExactly("ann 50", "bob 40", "cyd 30");
    assertThat(service.out())
        .isEqualTo(
            """
            2015-04-03T14  4 plays, 3 ranks, digest %s
            2015-04-03T15  0 plays, 0 ranks, digest e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            2 hours archived, 0 done before; 7 rows read
            """
                .formatted(archive.digest()));
    assertThat(service.err())
        .startsWith("will read table scores: about ")
        .contains(
            "2015-04-03T14: the table has no play from before this hour; where rows expire, this"
                + " archive counts only what is left\n");

    service.play("fay", 60);
    assertThat(service.board()).startsWith("fay 60");
    assertThat(service.setAside()).isEmpty();
    assertThat(service.run(VerifyCommand::in, "--at", AT, "--patience", "4s")).isZero();
  }

  @Test
  void backfill_check_namesTheHoursThatDiffer() {
    assertThat(check()).isEqualTo(1);
    assertThat(service.out())
        .isEqualTo(
            """
            2015-04-03T14  NOT DONE: no archive is finished
            1 of 1 hours DIFFER
            """);
    service.put(earlier());
    backfill();
    assertThat(check()).isZero();
    assertThat(service.out())
        .isEqualTo(
            """
            2015-04-03T14  the same
            no difference in 1 hours
            """);

    service.play("fay", 60);
    assertThat(check()).isEqualTo(1);
    assertThat(service.out())
        .startsWith("2015-04-03T14  DIFFERENT: the table has other plays now;");
    backfill();
    assertThat(service.out()).isEqualTo("0 hours archived, 1 done before; 0 rows read\n");
    assertThat(backfill("--again")).isZero();
    assertThat(check()).isZero();

    Map<String, AttributeValue> altered = new HashMap<>(archive());
    altered.put("scores", AttributeValue.fromL(List.of()));
    service.put(altered);
    assertThat(check()).isEqualTo(1);
    assertThat(service.out())
        .startsWith("2015-04-03T14  ALTERED: the archive is not the one that was written\n");
  }

  @Test
  void backfill_againWhereRowsMayBeGone_keepsTheArchive() {
    backfill();
    service.delete("ann");

    assertThat(backfill("--again")).isZero();
    assertThat(service.out()).isEqualTo("0 hours archived, 0 done before; 6 rows read\n");
    assertThat(service.err())
        .contains(
            "2015-04-03T14: the table has no play from before this hour, so rows of it may be gone;"
                + " its archive stays as it was\n");
    assertThat(check()).isZero();
    assertThat(service.out()).startsWith("2015-04-03T14  cannot be said: rows of it may be gone\n");
  }

  @Test
  void backfill_hoursThatCannotBe_areRefused() {
    assertRefused(
        "the first hour, 2015-04-03T15, is after the last, 2015-04-03T14: exchange them\n",
        "--from",
        "2015-04-03T15",
        "--to",
        "2015-04-03T14");
    assertRefused(
        "721 hours are more than the 168 that are counted at once: take fewer\n",
        "--from",
        "2015-04-01T00",
        "--to",
        "2015-05-01T00");
    assertThat(service.run(BackfillCommand::in, "--from", "9000-01-01T00", "--to", "9000-01-01T00"))
        .isEqualTo(2);
    assertThat(service.err())
        .startsWith("hour 9000-01-01T00 is not over before 9000-01-01T01:05:00Z");
    assertThat(backfill("--again", "--check")).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo("--check writes nothing: leave one of --check and --again out\n");
    assertThat(backfill("--board", "none")).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo(
            "board none of table scores is not there: check the name, or wait for its first play\n");
  }

  @Test
  void ledger_writtenBySomebodyElse_isNotOverwritten() {
    DynamoDbArchiveTable table = new DynamoDbArchiveTable(service.client(), service.table(), BOARD);
    Instant now = Instant.ofEpochSecond(1);
    HourLedger mine =
        new HourLedger(HOUR, HourLedger.State.SUBMITTED, "mine", 1, Optional.empty(), now);
    HourLedger theirs =
        new HourLedger(HOUR, HourLedger.State.SUBMITTED, "theirs", 2, Optional.of("d"), now);
    Archive archive = new Archive(HOUR, 3, 0, now, List.of());
    HourLedger done =
        new HourLedger(HOUR, HourLedger.State.DONE, "mine", 2, Optional.of(archive.digest()), now);

    assertThat(table.ledger(HOUR)).isEmpty();
    assertThat(table.archive(HOUR)).isEmpty();
    assertThat(table.write(mine, Optional.empty())).isTrue();
    assertThat(table.write(mine, Optional.empty())).isFalse();
    assertThat(table.write(theirs, Optional.of(mine))).isTrue();
    assertThat(table.ledger(HOUR)).contains(theirs);
    assertThat(table.write(archive, done, mine)).isFalse();
    assertThat(table.archive(HOUR)).isEmpty();
    assertThat(table.write(archive, done, theirs)).isTrue();
    assertThat(table.ledger(HOUR)).contains(done);
    assertThat(table.archive(HOUR)).contains(archive);

    service.put(
        Map.of(
            "event_key",
            AttributeValue.fromS(BOARD.archiveLedgerEventKey(HOUR)),
            "start_timestamp",
            AttributeValue.fromN("0")));
    assertThatThrownBy(() -> table.ledger(HOUR))
        .isInstanceOf(BoardTableUnavailable.class)
        .hasMessage(
            "board#recent-best#ledger#2015-04-03T14 cannot be read (attribute state must be a text):"
                + " delete this row, and archive the hour again");
  }

  /** A play of the hour before, so that the table reaches back beyond the hour. */
  private static Map<String, AttributeValue> earlier() {
    Map<String, AttributeValue> row = new HashMap<>(BoardInService.row("early", 1));
    row.put("start_timestamp", AttributeValue.fromN("1428065000"));
    return row;
  }

  private Map<String, AttributeValue> archive() {
    return service
        .client()
        .getItem(
            get ->
                get.tableName(service.table())
                    .consistentRead(true)
                    .key(BOARD.attributes("board#recent-best#2015-04-03T14")))
        .item();
  }

  private int backfill(String... more) {
    return service.run(
        BackfillCommand::in,
        Stream.concat(Stream.of(ONE_HOUR), Stream.of(more)).toArray(String[]::new));
  }

  private int check() {
    return backfill("--check");
  }

  private void assertRefused(String message, String... arguments) {
    assertThat(service.run(BackfillCommand::in, arguments)).isEqualTo(2);
    assertThat(service.err()).isEqualTo(message);
  }
}
