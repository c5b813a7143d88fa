package dev.recentbest.harness.architecture;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Does what the product must not; never run, only looked at. */
final class Forbidden {
  private Forbidden() {}

  static List<Object> world() throws InterruptedException {
    Thread.sleep(1);
    System.out.println();
    return List.of(
        Clock.systemUTC(),
        Instant.now(),
        System.currentTimeMillis(),
        new Random(),
        new SecureRandom(),
        UUID.randomUUID());
  }
}
