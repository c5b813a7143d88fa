package dev.recentbest.harness.operator;

import static dev.recentbest.harness.operator.BoardInService.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.cli.operator.BanCommand;
import dev.recentbest.cli.operator.BansCommand;
import dev.recentbest.cli.operator.RebuildCommand;
import dev.recentbest.cli.operator.UnbanCommand;
import dev.recentbest.cli.operator.VerifyCommand;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.rollup.rebuild.DynamoDbLedgerTable;
import dev.recentbest.rollup.rebuild.Ledger;
import dev.recentbest.rollup.rebuild.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From the commands to the board that apps read: everything is real but the time. */
@Timeout(180)
final class OperatorCommandsTest {
  private final BoardInService service = new BoardInService();

  @BeforeEach
  void somePlays() {
    service.play("ann", 50);
    service.play("bob", 40);
    service.play("cyd", 30);
    service.play("dan", 20);
    service.play("eve", 10);
    assertThat(service.board()).containsExactly("ann 50", "bob 40", "cyd 30", "dan 20");
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void verify_boardOfAFunction_isTheSame() {
    assertThat(verify()).isZero();
    assertThat(service.out())
        .isEqualTo(
            """
            the same: 3 ranks and 4 entries of the board, 5 plays of the window among 6 rows, as of 2015-04-03T14:35:00Z
            the board says that it is exact
            """);
    assertThat(service.err()).startsWith("will read table scores: about ").hasLineCount(1);
  }

  @Test
  void verify_afterADeletion_isTheSame() {
    service.delete("bob");

    assertThat(service.board()).doesNotContain("bob 40");
    assertThat(verify()).isZero();
  }

  @Test
  void verify_tamperedBoard_saysWhatDiffers() {
    service.tamper(OperatorCommandsTest::tampered);

    assertThat(verify()).isEqualTo(1);
    assertThat(service.out())
        .startsWith("DIFFERENT: 3 ranks and 4 entries of the board, 5 plays of the window")
        .contains("   1  ghost/1428071500 99 until 1428071560")
        .contains("not in the table: ghost/1428071500 99 until 1428071560\n")
        .contains("missing on the board: bob/1428071500 40 until 1428071560\n")
        .endsWith(
            "the board says that none of its ranks is exact: all will be in 3460 s, or after a"
                + " rebuild\n");
  }

  @Test
  void verify_rowsThatTheFunctionRefuses_areNamedAndNoDifference() {
    Map<String, AttributeValue> broken = new HashMap<>(BoardInService.row("zoe", 90));
    broken.remove("score");
    service.put(broken);

    assertThat(verify()).isZero();
    assertThat(service.out())
        .contains(
            """
            1 rows are refused by the function and no differences:
              zoe 1428071500: score is missing: it must be a whole number of 64 bits (N)
            """);
  }

  @Test
  void rebuild_tamperedBoard_repairsIt() {
    service.tamper(OperatorCommandsTest::tampered);

    assertThat(rebuild()).isZero();
    assertThat(service.out())
        .isEqualTo(
            """
            rebuilt from 7 rows: 1 entries added, 1 removed, 4 now; 0 lost races
            the board says that it is exact
            """);
    assertThat(service.err())
        .contains("will read table scores: about ")
        .contains("write units, 8 reads of single rows, and a wait of 2s\n")
        .contains(
            "epoch 1 is written; waiting 2s until no function remembers the board from before");
    assertThat(service.board()).containsExactly("ann 50", "bob 40", "cyd 30", "dan 20");
    assertThat(service.item().state().corrections()).isEqualTo(Corrections.NONE.withEpoch(1));
    assertThat(verify()).isZero();
  }

  @Test
  void rebuild_rowsOfItsOwn_areNoForgeryToTheFunction() {
    assertThat(rebuild()).isZero();
    service.play("fay", 60);

    assertThat(service.board()).startsWith("fay 60");
    assertThat(service.setAside()).isEmpty();
    assertThat(ledger().phase()).isEqualTo(Phase.DONE);
    assertThat(ledger().rowsRead()).isEqualTo(7);
  }

  @Test
  void rebuild_killedWhileWaiting_isGoneOnWith() {
    service.tamper(OperatorCommandsTest::tampered);
    service.failAtPause(new IllegalStateException("killed"));
    assertThat(rebuild()).isEqualTo(-1);
    assertThat(ledger().phase()).isEqualTo(Phase.WAITING);

    assertThat(rebuild()).isZero();
    assertThat(service.err())
        .contains("going on with the rebuild of epoch 1, ", "in phase waiting;");
    assertThat(service.item().state().corrections().epoch()).isEqualTo(1);
    assertThat(service.board()).containsExactly("ann 50", "bob 40", "cyd 30", "dan 20");
    assertThat(ledger().phase()).isEqualTo(Phase.DONE);
  }

  @Test
  void rebuild_killedWhileScanning_isGoneOnWithAndDoesNotWait() {
    service.tamper(OperatorCommandsTest::tampered);
    DynamoDbLedgerTable table = ledgerTable();
    assertThat(rebuild()).isZero();
    Ledger done = ledger();
    Ledger scanning =
        new Ledger(
            "killed", done.revision() + 1, 1, done.started(), Phase.SCANNING, 3, done.updated());
    assertThat(table.write(scanning, Optional.of(done), Duration.ofSeconds(10))).isTrue();
    service.tamper(OperatorCommandsTest::tampered);
    service.failAtPause(new IllegalStateException("must not wait"));

    assertThat(rebuild()).isZero();
    assertThat(service.err()).contains("in phase scanning;");
    assertThat(service.board()).containsExactly("ann 50", "bob 40", "cyd 30", "dan 20");
  }

  @Test
  void ban_player_isGoneAndComesBack() {
    assertThat(service.run(BanCommand::in, "ann", "nobody")).isZero();
    assertThat(service.out()).isEqualTo("banned ann\nbanned nobody\n");
    assertThat(service.err()).contains("the board shows it");
    assertThat(service.board()).doesNotContain("ann 50");
    assertThat(verify()).isZero();

    assertThat(service.run(BansCommand::in)).isZero();
    assertThat(service.out()).isEqualTo("ann\nnobody\n");
    assertThat(service.err()).isEmpty();

    assertThat(service.run(BanCommand::in, "ann")).isZero();
    assertThat(service.out()).isEmpty();
    assertThat(service.err()).startsWith("all of them are banned already\n");

    assertThat(service.run(UnbanCommand::in, "ann", "nobody")).isZero();
    assertThat(service.out()).isEqualTo("no longer banned: ann\nno longer banned: nobody\n");
    assertThat(service.board()).startsWith("ann 50");
    assertThat(verify()).isZero();
    assertThat(service.run(UnbanCommand::in, "ann")).isZero();
    assertThat(service.err()).startsWith("none of them is banned\n");
  }

  @Test
  void ban_whoCannotBeBanned_isRefused() {
    assertThat(service.run(BanCommand::in, "board#other")).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo("\"board#other\" is no player: ids that begin with board# are boards\n");
    assertThat(service.run(BanCommand::in, "ann", "")).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo("a player's id must not be empty: give the event_key of a play\n");
    assertThat(service.run(BanCommand::in, "x".repeat(2049))).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo(
            "a player's id has at most 2048 bytes, found 2049: give the event_key of a play\n");
    assertThat(service.run(BansCommand::in)).isZero();
    assertThat(service.out()).isEmpty();
  }

  @Test
  void ban_moreThanTheItemHasRoomFor_isRefused() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      many.add(i + "y".repeat(2047));
    }
    assertThat(service.run(BanCommand::in, many.toArray(String[]::new))).isZero();

    assertThat(service.run(BanCommand::in, "z")).isEqualTo(2);
    assertThat(service.err())
        .isEqualTo(
            "the ids of all who are banned may have 16384 bytes together, for they travel in the"
                + " board's item, and these would have 16385: unban whom the game no longer lets in\n");
    assertThat(service.run(BanCommand::in, many.get(0))).isZero();
  }

  @Test
  void verify_moreThanTheLimit_asks() {
    assertThat(service.run(VerifyCommand::in, "--ask-above", "0")).isEqualTo(2);
    assertThat(service.err())
        .endsWith(
            " units, more than the 0 of --ask-above, and there is nobody to ask: add --yes to read all"
                + " the same\n");
    assertThat(service.typing("n").run(VerifyCommand::in, "--ask-above", "0")).isEqualTo(2);
    assertThat(service.err()).endsWith("Go on? [y/N] nothing was read\n");
    assertThat(service.typing("y").run(VerifyCommand::in, "--at", AT, "--ask-above", "0")).isZero();
    assertThat(service.run(VerifyCommand::in, "--at", AT, "--ask-above", "0", "--yes")).isZero();
  }

  @Test
  void anyCommand_noSuchBoard_isRefused() {
    String message =
        "board none of table scores is not there: check the name, or wait for its first play\n";
    assertThat(service.run(VerifyCommand::in, "--board", "none")).isEqualTo(2);
    assertThat(service.err()).endsWith(message);
    assertThat(service.run(RebuildCommand::in, "--board", "none")).isEqualTo(2);
    assertThat(service.err()).endsWith(message);
    assertThat(service.run(BanCommand::in, "--board", "none", "ann")).isEqualTo(2);
    assertThat(service.err()).isEqualTo(message);
    assertThat(service.run(UnbanCommand::in, "--board", "none", "ann")).isEqualTo(2);
    assertThat(service.err()).isEqualTo(message);
    assertThat(service.run(BansCommand::in, "--board", "none")).isEqualTo(2);
    assertThat(service.err()).isEqualTo(message);
  }

  private int verify() {
    return service.run(VerifyCommand::in, "--at", AT, "--patience", "4s");
  }

  private int rebuild() {
    return service.run(RebuildCommand::in);
  }

  private Ledger ledger() {
    return ledgerTable().read(Duration.ofSeconds(10)).orElseThrow();
  }

  private DynamoDbLedgerTable ledgerTable() {
    return new DynamoDbLedgerTable(service.client(), service.table(), new BoardKey("recent-best"));
  }

  /** The board without bob, with a play that nobody has played, and full of holes. */
  private static BoardState tampered(BoardState board) {
    long end = BoardInService.START + 60;
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            new Play(
                new PlayKey("ghost", BoardInService.START), 99, end, Handle.whole("The ghost")),
            new SequenceNumber("1")));
    board.entries().stream()
        .filter(entry -> !entry.play().player().equals("bob"))
        .forEach(entries::add);
    return new BoardState(
        board.rules(),
        board.tickSeconds(),
        entries,
        board.hidden(),
        board
            .corrections()
            .withHole("x", end)
            .withHole("y", end)
            .withHole("z", end)
            .withUnread("z", end - 30),
        board.coverage(),
        board.streamLabel());
  }
}
