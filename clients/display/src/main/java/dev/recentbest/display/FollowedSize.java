package dev.recentbest.display;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The size of a terminal that people may pull larger and smaller: asked for again once a second at
 * most, and no more once there is no answer. Thread-safe.
 */
final class FollowedSize implements Supplier<ScreenSize> {
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

  private final Supplier<Optional<ScreenSize>> terminal;
  private final Clock clock;
  private ScreenSize last;
  private Instant nextQuestion = Instant.MIN;

  /**
   * @param terminal answers how large it is now
   * @param before what counts until it has answered
   */
  FollowedSize(Supplier<Optional<ScreenSize>> terminal, ScreenSize before, Clock clock) {
    this.terminal = terminal;
    this.last = before;
    this.clock = clock;
  }

  @Override
  public synchronized ScreenSize get() {
    Instant now = clock.instant();
    if (!now.isBefore(nextQuestion)) {
      Optional<ScreenSize> answer = terminal.get();
      nextQuestion = answer.isPresent() ? now.plus(BETWEEN_QUESTIONS) : Instant.MAX;
      last = answer.orElse(last);
    }
    return last;
  }
}
