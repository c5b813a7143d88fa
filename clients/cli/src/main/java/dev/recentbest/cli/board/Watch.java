package dev.recentbest.cli.board;

import dev.recentbest.cli.api.ApiUnavailable;
import dev.recentbest.cli.command.Pause;
import dev.recentbest.client.BoardUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps a board in view, reading it at every full second. When it cannot be read, the last one
 * stays in view, marked, until it can.
 */
final class Watch {
  private final BoardSource source;
  private final Question question;
  private final Clock clock;
  private final Pause pause;

  Watch(BoardSource source, Question question, Clock clock, Pause pause) {
    this.source = source;
    this.question = question;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Shows the board until the end, or until nobody can see it.
   *
   * @param first what was seen already
   * @param end empty for as long as the process runs
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  void show(Sighting first, BoardView view, Optional<Instant> end) throws InterruptedException {
    Sighting sighting = first;
    view.show(sighting);
    for (Duration wait = untilNext(end); !wait.isZero() && !view.isGone(); wait = untilNext(end)) {
      pause.lasting(wait);
      sighting = lookAgain(sighting);
      view.show(sighting);
    }
  }

  private Sighting lookAgain(Sighting last) throws InterruptedException {
    try {
      return source.look(question, Optional.empty());
    } catch (BoardUnavailable | ApiUnavailable e) {
      return last.unreadable(clock.instant(), String.valueOf(e.getMessage()));
    }
  }

  /** The time to the next full second or to the end; none when that has come. */
  private Duration untilNext(Optional<Instant> end) {
    Instant now = clock.instant();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    Instant next = end.filter(second::isAfter).orElse(second);
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }
}
