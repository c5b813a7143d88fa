package dev.recentbest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.display.ScreenSize;
import dev.recentbest.model.item.BoardItem;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code board --watch}. */
final class BoardWatchTest {
  private static final BoardItem ANN = Boards.item(1, Boards.play("ann", 924, 9_990));
  private static final BoardItem ANN_AND_BOB =
      Boards.item(2, Boards.play("ann", 924, 9_990), Boards.play("bob", 999, 9_999));
  private static final String AWAY =
      "board recent-best of table scores (eu-west-1): could not be read: no answer: check the network,"
          + " the endpoint and the credentials, then try again; Connection refused";

  @Test
  void watch_elsewhere_printsABoardOnlyWhenItShowsSomethingNew() {
    Run run = Run.on(new ScriptedTable().holds(ANN).holds(ANN).holds(ANN_AND_BOB));

    assertThat(run.of("board", "--watch", "--for", "5s")).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Best of the 10 minutes before 1970-01-01 02:46:40 UTC
            rank        score  ended     leaves    player
               1          924  02:46:30  02:56:30  The ann
            exact, to 1 s

            Best of the 10 minutes before 1970-01-01 02:46:42 UTC
            rank        score  ended     leaves    player
               1          999  02:46:39  02:56:39  The bob
               2          924  02:46:30  02:56:30  The ann
            exact, to 1 s

            """);
    assertThat(run.now()).isEqualTo(Run.START.plusSeconds(5));
  }

  @Test
  void watch_playThatExpires_isSomethingNew() {
    Run run = Run.on(new ScriptedTable().holds(ANN_AND_BOB));

    assertThat(run.of("board", "--watch", "--json", "--window", "15s", "--for", "1m")).isZero();
    assertThat(
            run.out().lines().map(line -> line.replaceAll(",\"exact.*?entries|handle.*?score", "")))
        .extracting(line -> line.substring(0, 12))
        .containsExactly("{\"at\":10000\"", "{\"at\":10005\"", "{\"at\":10014\"");
  }

  @Test
  void watch_fractionOfASecond_readsAtFullSeconds() {
    Run run =
        Run.on(new ScriptedTable().holds(ANN).holds(ANN_AND_BOB))
            .startingAt(Instant.ofEpochMilli(10_000_300));

    assertThat(run.of("board", "--watch", "--json", "--for", "1500ms")).isZero();
    assertThat(run.out()).contains("{\"at\":10000,", "{\"at\":10001,");
    assertThat(run.now()).isEqualTo(Instant.ofEpochMilli(10_001_800));
  }

  @Test
  void watch_tableGoesAway_keepsTheLastBoardAndGoesOn() {
    Run run =
        Run.on(new ScriptedTable().holds(ANN).isAway().isMissing().isAway().holds(ANN_AND_BOB));

    assertThat(run.of("board", "--watch", "--json", "--for", "9s")).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).isEqualTo(AWAY + " (still trying)\nthe board can be read again\n");
  }

  @Test
  void watch_terminal_redrawsEverySecondAndGivesTheTerminalBack() {
    Run run = Run.on(new ScriptedTable().holds(ANN).holds(ANN_AND_BOB)).onTerminal();

    assertThat(run.of("board", "--watch", "--for", "1s")).isZero();
    assertThat(run.out())
        .isEqualTo(
            "\u001b[?25l\u001b[?7l\u001b[2J"
                + picture(
                    "Best of the 10 minutes before 1970-01-01 02:46:40 UTC",
                    "rank        score  ended     leaves    player",
                    "   1          924  02:46:30  02:56:30  The ann",
                    "exact, to 1 s",
                    "",
                    "board recent-best of table scores, every second; Ctrl-C ends")
                + picture(
                    "Best of the 10 minutes before 1970-01-01 02:46:41 UTC",
                    "rank        score  ended     leaves    player",
                    "   1          999  02:46:39  02:56:39  The bob",
                    "   2          924  02:46:30  02:56:30  The ann",
                    "exact, to 1 s",
                    "",
                    "board recent-best of table scores, every second; Ctrl-C ends")
                + "\u001b[?7h\u001b[?25h");
  }

  @Test
  void watch_terminalAndTableAway_marksTheLastBoard() {
    Run run = Run.on(new ScriptedTable().holds(ANN).isAway()).onTerminal();

    assertThat(run.of("board", "--watch", "--for", "2s")).isZero();
    assertThat(run.out())
        .endsWith(
            picture(
                    "Best of the 10 minutes before 1970-01-01 02:46:40 UTC",
                    "rank        score  ended     leaves    player",
                    "   1          924  02:46:30  02:56:30  The ann",
                    "exact, to 1 s",
                    "",
                    "NOT READ since 1970-01-01T02:46:41Z, still trying: board recent-best of table",
                    "scores (eu-west-1): could not be read: no answer: check the network, the",
                    "endpoint and the credentials, then try again; Connection refused",
                    "board recent-best of table scores, every second; Ctrl-C ends")
                + "\u001b[?7h\u001b[?25h");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void watch_smallTerminal_leavesTheLeastOutAndKeepsToItsSize() {
    Run run = Run.on(new ScriptedTable().holds(ANN_AND_BOB)).onTerminal(new ScreenSize(40, 5));

    assertThat(run.of("board", "--watch", "--for", "1s")).isZero();
    assertThat(run.out())
        .startsWith(
            "\u001b[?25l\u001b[?7l\u001b[2J"
                + picture(
                    "Best of the 10 minutes before 1970-01-0…",
                    "rank        score  leaves    player",
                    "   … 2 more ranks",
                    "exact, to 1 s"));
  }

  @Test
  void watch_sizeOutOfRange_endsBeforeTheScreenIsCleared() {
    Run run = Run.on(new ScriptedTable().holds(ANN)).onTerminal();

    assertThat(run.of("board", "--watch", "-k", "4")).isEqualTo(2);
    assertThat(run.err()).isEqualTo("--board-size must be 1 to 3, the board's size, found 4\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void watch_readerOfThePipeLeft_ends() {
    Run run = Run.on(new ScriptedTable().holds(ANN)).printingTo(new BrokenPipe());

    assertThat(run.of("board", "--watch")).isZero();
    assertThat(run.now()).isEqualTo(Run.START);
  }

  private static String picture(String... lines) {
    StringBuilder picture = new StringBuilder("\u001b[H");
    for (String line : List.of(lines)) {
      picture.append("\u001b[K").append(line).append('\n');
    }
    return picture.append("\u001b[J").toString();
  }

  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
