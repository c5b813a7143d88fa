package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class InterruptsTest {
  /** Which by default is ignored, so nothing happens if it is not handled. */
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
    CountDownLatch never = new CountDownLatch(1);
    try (Interrupts interrupts = new Interrupts()) {
      interrupts.on(HARMLESS, never::countDown);
    }
    raise(HARMLESS);
    assertThat(never.getCount()).isEqualTo(1);
  }

  @Test
  void on_signalThatTheRuntimeKeeps_leavesItAlone() {
    try (Interrupts interrupts = new Interrupts()) {
      assertThat(interrupts.on("KILL", () -> {})).isSameAs(interrupts);
    }
  }
}
