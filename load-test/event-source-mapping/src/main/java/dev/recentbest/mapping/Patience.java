package dev.recentbest.mapping;

import dev.recentbest.mapping.StreamUnreadableException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a stream that does not answer is asked again. */
final class Patience {
  private final EngineParts parts;
  private int failures;
  private Optional<Instant> unavailableSince = Optional.empty();

  Patience(EngineParts parts) {
    this.parts = parts;
  }

  /** Whether the last answer is still awaited. */
  boolean isTrying() {
    return failures > 0;
  }

  void answered() {
    failures = 0;
    unavailableSince = Optional.empty();
  }

  /**
   * How long to wait before it is asked again.
   *
   * @throws StreamUnreadableException if it is not to be asked again
   */
  Duration pauseAfter(StreamUnreadableException failure) {
    if (failure.kind() == Kind.REFUSED) {
      throw failure;
    }
    var now = parts.steps().now();
    if (failure.kind() == Kind.THROTTLED) {
      unavailableSince = Optional.empty();
    } else if (isTooLong(now)) {
      throw failure;
    } else {
      unavailableSince = unavailableSince.or(() -> Optional.of(now));
    }
    failures++;
    var pause = parts.backOff().pause(failures);
    parts.listener().delayed(String.valueOf(failure.getMessage()), pause);
    return pause;
  }

  private boolean isTooLong(Instant now) {
    var longest = parts.edges().longestOutage();
    return longest.isPresent() && now.isAfter(unavailableSince.orElse(now).plus(longest.get()));
  }
}
