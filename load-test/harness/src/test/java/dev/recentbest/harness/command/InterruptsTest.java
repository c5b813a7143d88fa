package dev.recentbest.harness.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class InterruptsTest {
  /** Which by default is ignored, and which the runtime does not need. */
  private static final String HARMLESS = "WINCH";

  private static void raise(String name) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    signal
        .getMethod("raise", signal)
        .invoke(null, signal.getConstructor(String.class).newInstance(name));
  }

  @Test
  void on_signal_isHandledEachTimeUntilClosed()
      throws ReflectiveOperationException, InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    try (Interrupts interrupts = new Interrupts()) {
      interrupts.on(HARMLESS, twice::countDown);
      raise(HARMLESS);
      raise(HARMLESS);
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
    // The runtime lets nobody raise what nobody handles.
    assertThatThrownBy(() -> raise(HARMLESS)).hasRootCauseMessage("Unhandled signal: SIGWINCH");
  }

  @Test
  void on_signalThatTheRuntimeKeeps_leavesItAlone() {
    try (Interrupts interrupts = new Interrupts()) {
      assertThat(interrupts.on("KILL", () -> {})).isSameAs(interrupts);
    }
  }
}
