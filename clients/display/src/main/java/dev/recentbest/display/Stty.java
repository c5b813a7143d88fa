package dev.recentbest.display;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks the terminal that controls this process for its size, by {@code stty} (POSIX has the
 * command; its operand {@code size} is everywhere but on Windows).
 */
final class Stty {
  private static final File CONTROLLING_TERMINAL = new File("/dev/tty");
  private static final int LONGEST_SECONDS = 1;

  private Stty() {}

  /** The size now; empty when it cannot be had. */
  static Optional<ScreenSize> size() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(CONTROLLING_TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        if (!stty.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          return Optional.empty();
        }
        byte[] printed = stty.getInputStream().readAllBytes();
        return ScreenSize.ofStty(new String(printed, StandardCharsets.US_ASCII));
      } finally {
        stty.destroy();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
