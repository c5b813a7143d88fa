package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Palette;
import dev.recentbest.display.ScreenSize;
import dev.recentbest.display.Terminal;
import dev.recentbest.harness.demo.screen.BoardWatch;
import dev.recentbest.harness.demo.screen.Figures;
import dev.recentbest.harness.demo.screen.Frame;
import dev.recentbest.harness.testbed.ManualTime;
import dev.recentbest.model.leaderboard.Leaderboard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ViewTest {
  private static final Instant NOW = ManualTime.BEGIN;
  private static final Frame FRAME =
      new Frame(
          new BoardWatch()
              .look(
                  at ->
                      new Leaderboard(
                          at,
                          Duration.ofHours(1),
                          Duration.ofSeconds(1),
                          true,
                          Optional.empty(),
                          List.of()),
                  NOW,
                  NOW),
          new Figures(0, 0, Optional.empty(), 0, 0, 0, 0, 0),
          1,
          "until Ctrl-C");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text.replace("\r\n", "\n");
  }

  @Test
  void plain_preparing_isALineNowAndThen() {
    try (View view = new PlainView(out, 80)) {
      view.preparing("0 plays", NOW);
      view.preparing("10 plays", NOW.plusSeconds(4));
      view.preparing("20 plays", NOW.plusSeconds(5));
      assertThat(printed()).isEqualTo("0 plays\n20 plays\n");
    }
    assertThat(printed()).isEmpty();
  }

  @Test
  void plain_closed_showsTheLastBoard() {
    try (View view = new PlainView(out, 80)) {
      view.show(FRAME, NOW);
      assertThat(printed()).isEmpty();
    }
    assertThat(printed()).contains("Best of the 60 minutes", "no plays in this window");
  }

  @Test
  void plain_manyNotes_areCutOff() {
    try (View view = new PlainView(out, 80)) {
      for (int i = 0; i < 50; i++) {
        view.note("line\u0007" + i, NOW);
      }
    }
    assertThat(printed().lines())
        .hasSize(21)
        .startsWith("note: line\uFFFD0")
        .endsWith("note: line\uFFFD19", "note: there are more notes, which are not shown");
  }

  @Test
  void terminal_note_staysForTenSeconds() {
    Terminal terminal = new Terminal(true, new Palette(true), 40);
    try (View view = new TerminalView(LiveScreen.open(out, hook -> {}), terminal)) {
      view.preparing("0 plays", NOW);
      assertThat(printed()).contains("0 plays");
      view.note("the stream \u001B[2J did not answer, and a lot more of this", NOW);
      view.show(FRAME, NOW.plusSeconds(9));
      assertThat(printed())
          .contains("Best of the 60", "\u001B[33mthe stream \uFFFD[2J did not answer, and a l…");
      view.show(FRAME, NOW.plusSeconds(10));
      assertThat(printed()).doesNotContain("did not answer");
    }
    assertThat(printed()).contains("\u001B[?25h");
  }

  @Test
  void terminal_pulledSmaller_leavesTheLeastOutAndKeepsToItsSize() {
    AtomicReference<ScreenSize> size = new AtomicReference<>(ScreenSize.USUAL);
    Terminal terminal = new Terminal(true, Palette.NONE, size::get);
    try (View view = new TerminalView(LiveScreen.open(out, hook -> {}), terminal)) {
      view.show(FRAME, NOW);
      assertThat(printed().lines()).hasSize(14 + 1);
      size.set(new ScreenSize(30, 6));
      view.show(FRAME, NOW);
      assertThat(printed())
          .isEqualTo(
              "\u001B[H"
                  + "\u001B[KBest of the 60 minutes before…\n"
                  + "\u001B[Kuntil Ctrl-C\n"
                  + "\u001B[Krank      score  leaves in  c…\n"
                  + "\u001B[K   - no plays in this window\n"
                  + "\u001B[Kleaves next  nothing\n"
                  + "\u001B[J");
    }
  }

  @Test
  void picture_closed_isAFileAndTheOtherViewIsShown(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("demo.svg");
    try (View view = new PictureView(new PlainView(out, 80), file)) {
      view.preparing("0 plays", NOW);
      view.note("a note", NOW);
      view.show(FRAME, NOW);
    }
    assertThat(printed()).contains("0 plays\n", "note: a note\n", "Best of the 60 minutes");
    assertThat(Files.readString(file)).startsWith("<svg ").contains(">minutes</text>");
  }
}
