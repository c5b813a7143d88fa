package dev.recentbest.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TrustedRootsTest {
  @Test
  void load_onceTheyAreRead_endsAndNeverHoldsUpTheProcess() throws InterruptedException {
    Thread thread = TrustedRoots.load();
    thread.join();

    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.isAlive()).isFalse();
  }
}
