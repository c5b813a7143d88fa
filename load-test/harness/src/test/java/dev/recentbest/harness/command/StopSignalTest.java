package dev.recentbest.harness.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StopSignalTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private final StopSignal stop = new StopSignal();

  @Test
  void await_nobodyAsks_saysNo() {
    assertThat(stop.await(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void await_somebodyAsked_returnsAtOnce() {
    stop.ask();

    assertThat(stop.await(LONG)).isTrue();
  }

  @Test
  void await_interrupted_returnsAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(stop.await(LONG)).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void askAndWait_commandDoesNotListen_doesNotWait() {
    assertThat(stop.askAndWait(LONG)).isTrue();
  }

  @Test
  void askAndWait_commandHasEnded_doesNotWait() {
    stop.listen();
    stop.end();

    assertThat(stop.askAndWait(LONG)).isTrue();
  }

  @Test
  void askAndWait_commandGoesOn_givesUp() {
    stop.listen();

    assertThat(stop.askAndWait(Duration.ofMillis(1))).isFalse();
    assertThat(stop.await(LONG)).isTrue();
  }

  @Test
  void askAndWait_commandEndsWhenAsked_waitsForIt() throws InterruptedException {
    stop.listen();
    Thread command =
        new Thread(
            () -> {
              if (stop.await(LONG)) {
                stop.end();
              }
            });
    command.start();

    assertThat(stop.askAndWait(LONG)).isTrue();
    command.join();
  }
}
