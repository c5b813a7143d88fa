package dev.recentbest.display;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveScreenTest {
  private static final String OPENED = "\u001B[?25l\u001B[?7l\u001B[2J";
  private static final String CLOSED = "\u001B[?7h\u001B[?25h";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Runnable> atExit = new ArrayList<>();
  private final LiveScreen screen =
      LiveScreen.open(new PrintStream(bytes, false, UTF_8), atExit::add);

  @Test
  void show_pictures_areDrawnOverEachOther() {
    screen.show(List.of("竜", "b"));
    screen.show(List.of("c"));

    assertThat(bytes.toString(UTF_8))
        .isEqualTo(
            OPENED + "\u001B[H\u001B[K竜\n\u001B[Kb\n\u001B[J" + "\u001B[H\u001B[Kc\n\u001B[J");
  }

  @Test
  void close_givesTheTerminalBackOnce() {
    screen.close();
    screen.close();

    assertThat(bytes.toString(UTF_8)).isEqualTo(OPENED + CLOSED);
  }

  @Test
  void processEnd_givesTheTerminalBackAndDrawsNoMore() {
    atExit.forEach(Runnable::run);
    screen.show(List.of("a"));
    screen.close();

    assertThat(bytes.toString(UTF_8)).isEqualTo(OPENED + CLOSED);
  }
}
