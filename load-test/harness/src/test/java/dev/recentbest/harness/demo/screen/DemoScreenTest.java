package dev.recentbest.harness.demo.screen;

import static dev.recentbest.harness.demo.screen.Boards.at;
import static dev.recentbest.harness.demo.screen.Boards.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.display.DisplayText;
import dev.recentbest.display.Page;
import dev.recentbest.display.Palette;
import dev.recentbest.display.ScreenSize;
import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The screens, written out. Lines end where the text does. */
final class DemoScreenTest {
  private static final Figures FIGURES =
      new Figures(49.8, 7_211, Optional.of(Duration.ofMillis(840)), 120, 118, 2, 12_437, 63);

  private static final Play BEST = play("Swift Badger", 118_223, -3_500);
  private static final Play NEXT_BEST = play("Swift Badger", 116_900, -3_300);
  private static final Play TEAPOT = play("TinyTeapot7", 117_408, -1_800);
  private static final Play NOODLE = play("xNoodle643", 97_514, -30);

  private static String screen(int columns, Frame frame) {
    return shown(new DemoScreen(columns, Palette.NONE).lines(frame));
  }

  private static String shown(List<String> lines) {
    return String.join("\n", lines.stream().map(String::stripTrailing).toList()) + "\n";
  }

  /** What one sees who has looked at these plays at one second and the next. */
  private static Frame frame(int speed, boolean exact, long second, Play... plays) {
    BoardWatch watch = new BoardWatch();
    watch.look(instant -> Boards.of(instant, exact, plays), at(second - 1), at(0));
    Sight sight = watch.look(instant -> Boards.of(instant, exact, plays), at(second), at(1));
    return new Frame(sight, FIGURES, speed, "until Ctrl-C");
  }

  @Test
  void lines_ordinaryBoard_ranksWhatLeavesNextAndFigures() {
    assertThat(screen(80, frame(60, true, 0, BEST, NEXT_BEST, TEAPOT, NOODLE)))
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:00:00 UTC, at speed 60
            until Ctrl-C

            rank      score  ended     leaves in  change    player
               1    118,223  17:01:40       1:40            Swift Badger
               2    117,408  17:30:00      30:00            TinyTeapot7
               3     97,514  17:59:30      59:30            xNoodle643

            leaves next  Swift Badger 118,223, rank 1, in 1:40; next best 116,900




            49.8 plays/s, 0.8 s from write to board; 7,211 plays
            120 batches, 118 writes of the board, 2 lost races
            board item: 12.4 KB, 63 entries; exact, to 1 s
            """);
  }

  @Test
  void lines_bestJustLeft_marksTheReturnedAndSaysWhatLeft() {
    assertThat(screen(80, frame(1, true, 100, BEST, NEXT_BEST, TEAPOT, NOODLE)))
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:01:40 UTC
            until Ctrl-C

            rank      score  ended     leaves in  change    player
               1    117,408  17:30:00      28:20  up 1      TinyTeapot7
               2    116,900  17:05:00       3:20  returned  Swift Badger
               3     97,514  17:59:30      57:50            xNoodle643

            leaves next  Swift Badger 116,900, rank 2, in 3:20
            left by age  18:01:40  Swift Badger 118,223; next best 116,900 returned



            49.8 plays/s, 0.8 s from write to board; 7,211 plays
            120 batches, 118 writes of the board, 2 lost races
            board item: 12.4 KB, 63 entries; exact, to 1 s
            """);
  }

  @Test
  void lines_leftWithNothingToReturn_saysWhatLeft() {
    assertThat(screen(80, frame(1, true, 100, BEST, TEAPOT)))
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:01:40 UTC
            until Ctrl-C

            rank      score  ended     leaves in  change    player
               1    117,408  17:30:00      28:20  up 1      TinyTeapot7

            leaves next  TinyTeapot7 117,408, rank 1, in 28:20
            left by age  18:01:40  Swift Badger 118,223



            49.8 plays/s, 0.8 s from write to board; 7,211 plays
            120 batches, 118 writes of the board, 2 lost races
            board item: 12.4 KB, 63 entries; exact, to 1 s
            """);
  }

  @Test
  void lines_emptyBoard_saysSo() {
    assertThat(screen(80, frame(1, true, 0)))
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:00:00 UTC
            until Ctrl-C

            rank      score  ended     leaves in  change    player
               - no plays in this window

            leaves next  nothing




            49.8 plays/s, 0.8 s from write to board; 7,211 plays
            120 batches, 118 writes of the board, 2 lost races
            board item: 12.4 KB, 63 entries; exact, to 1 s
            """);
  }

  @Test
  void lines_notExact_saysSo() {
    assertThat(screen(80, frame(1, false, 0, NOODLE)))
        .contains("; not exact: plays may be missing");
  }

  @Test
  void lines_narrowTerminal_leavesEndsOutAndFits() {
    String screen = screen(44, frame(60, true, 100, BEST, NEXT_BEST, TEAPOT, NOODLE));
    assertThat(screen)
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18…
            until Ctrl-C

            rank      score  leaves in  change    player
               1    117,408      28:20  up 1      TinyT…
               2    116,900       3:20  returned  Swift…
               3     97,514      57:50            xNood…

            leaves next  Swift Badger 116,900, rank 2, …
            left by age  18:01:40  Swift Badger 118,223…



            49.8 plays/s, 0.8 s from write to board; 7,…
            120 batches, 118 writes of the board, 2 los…
            board item: 12.4 KB, 63 entries; exact, to …
            """);
    assertThat(screen.lines()).allMatch(line -> DisplayText.columns(line) <= 44);
  }

  @Test
  void lines_wideAndHarmfulNames_keepTheColumnsAndTheTerminal() {
    Play wide = play("星山ドラ".repeat(10), 900, -10);
    Play emoji = play("👩‍🚀🦊🏳️‍🌈", 800, -10);
    Play evil = play("a\u001B[2Jb\tc\u202Ed\r\n", 700, -10);
    Play cut = new Play(new PlayKey("cut", 1), 600, Boards.NOON - 10, new Handle("Badger", true));
    String screen = screen(80, frame(1, true, 0, wide, emoji, evil, cut));

    assertThat(screen)
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:00:00 UTC
            until Ctrl-C

            rank      score  ended     leaves in  change    player
               1        900  17:59:50      59:50            星山ドラ星山ドラ星山ドラ星山ド…
               2        800  17:59:50      59:50            👩‍🚀🦊🏳️‍🌈
               3        700  17:59:50      59:50            a�[2Jb�c�d��
               4        600  17:59:50      59:50            Badger…

            leaves next  星山ドラ星山ドラ星… 900, rank 1, in 59:50




            49.8 plays/s, 0.8 s from write to board; 7,211 plays
            120 batches, 118 writes of the board, 2 lost races
            board item: 12.4 KB, 63 entries; exact, to 1 s
            """);
    assertThat(screen.lines()).allMatch(line -> DisplayText.columns(line) <= 80);
  }

  @Test
  void lines_largestScores_pushTheNamesOnly() {
    Play most = play("most", Long.MAX_VALUE, -10);
    Play least = play("least", Long.MIN_VALUE, -10);
    assertThat(screen(80, frame(1, true, 0, most, least)))
        .contains("   1  9,223,372,036,854,775,807  17:59:50      59:50            most")
        .contains("   2 -9,223,372,036,854,775,808  17:59:50      59:50            least");
  }

  @Test
  void lines_moreThanTenRanks_fitsASmallTerminal() {
    assertThat(new DemoScreen(80, Palette.NONE).lines(frame(1, true, 0, BEST)).size() + 9)
        .isLessThanOrEqualTo(23);
  }

  @Test
  void page_fewRows_keepsTitleRanksAndWhatLeavesNext() {
    Frame frame = frame(60, true, 100, BEST, NEXT_BEST, TEAPOT, NOODLE);

    assertThat(shown(new DemoScreen(60, Palette.NONE).page(frame).lines(5)))
        .isEqualTo(
            """
            Best of the 60 minutes before 2026-01-01 18:01:40 UTC, at s…
            rank      score  ended     leaves in  change    player
               1    117,408  17:30:00      28:20  up 1      TinyTeapot7
               … 2 more ranks
            leaves next  Swift Badger 116,900, rank 2, in 3:20
            """);
  }

  @Test
  void page_tenRanksOnASmallTerminal_fitsWithoutLeavingAnythingOut() {
    Play[] plays =
        IntStream.range(0, 10).mapToObj(i -> play("p" + i, 100 - i, -10)).toArray(Play[]::new);
    Page page = new DemoScreen(80, Palette.NONE).page(frame(1, true, 0, plays));

    assertThat(page.lines(ScreenSize.USUAL.lines())).isEqualTo(page.lines());
  }

  @Test
  void lines_colours_areOfWholeLines() {
    List<String> lines =
        new DemoScreen(80, new Palette(true))
            .lines(frame(1, true, 100, BEST, NEXT_BEST, TEAPOT, NOODLE));
    assertThat(lines.get(0)).startsWith("\u001B[1mBest of").endsWith("\u001B[0m");
    assertThat(lines).anyMatch(line -> line.startsWith("\u001B[36m") && line.contains("returned"));
  }
}
