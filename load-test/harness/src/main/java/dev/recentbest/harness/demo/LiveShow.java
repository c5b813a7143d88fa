package dev.recentbest.harness.demo;

import dev.recentbest.display.DisplayText;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a demonstration with something to see: the window before it is written, then it is
 * live until its time is over or somebody stops it. For one run.
 */
final class LiveShow {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final DemoParts parts;
  private final LiveBoard board;
  private Optional<Instant> liveSince = Optional.empty();
  private int speed;

  LiveShow(DemoParts parts) {
    this.parts = parts;
    this.speed = parts.settings().speed();
    this.board =
        new LiveBoard(
            parts.reader(),
            parts.function().board(),
            parts.gameClock(),
            parts.client(),
            parts.watch(),
            parts.deliveries());
  }

  /**
   * When it returns, nothing is played any more, and all that was played is written.
   *
   * @throws CommandFailure when nothing more can be written or delivered
   */
  void run() {
    PlayWriters writers = new PlayWriters(parts.client());
    DemoEdges edges = parts.edges();
    try (View view = edges.view();
        RunningGames games = new RunningGames(parts.feed(writers), writers)) {
      Instant now = edges.clock().instant();
      while (!isOver(now)) {
        checkRuns(games);
        tellNotes(view, now);
        if (liveSince.isPresent()) {
          view.show(board.look(state(now), now), now);
        } else {
          prepare(games, view, now);
        }
        if (edges.stop().await(BETWEEN_LOOKS)) {
          return;
        }
        now = edges.clock().instant();
      }
    }
  }

  private boolean isOver(Instant now) {
    return left(now).map(left -> left.isZero() || left.isNegative()).orElse(false);
  }

  /** How long it goes on; empty when until it is stopped, or before it is live. */
  private Optional<Duration> left(Instant now) {
    return liveSince.flatMap(
        since ->
            parts.settings().length().map(length -> Duration.between(now, since.plus(length))));
  }

  private void prepare(RunningGames games, View view, Instant now) {
    if (games.isPastWritten() && parts.deliveries().outstanding() == 0) {
      parts.deliveries().forgetLags();
      parts.gameClock().begin();
      liveSince = Optional.of(now);
      return;
    }
    view.preparing(
        String.format(
            Locale.ROOT,
            "The past %d minutes are written at once, late: %,d plays so far ...",
            parts.function().merging().rules().window().toMinutes(),
            parts.client().plays()),
        now);
  }

  private String state(Instant now) {
    String end =
        left(now).map(left -> "ends in " + left.toSeconds() + " s").orElse("Ctrl-C ends it");
    return "page "
        + parts.pageAddress()
        + "; "
        + end
        + ", then the board is checked; table "
        + parts.service().table()
        + " at "
        + parts.service().endpoint();
  }

  private void tellNotes(View view, Instant now) {
    int speedNow = parts.gameClock().speed();
    if (speedNow != speed) {
      view.note(
          "the games' time has caught up with the real one and goes on with it, at speed 1", now);
      speed = speedNow;
    }
    parts.watch().nextNote().ifPresent(note -> view.note(note, now));
  }

  private void checkRuns(RunningGames games) {
    games
        .failure()
        .ifPresent(
            e -> {
              throw new CommandFailure(
                  ExitCode.ENVIRONMENT,
                  "the games have ended: " + DisplayText.printable(e.toString()));
            });
    parts
        .service()
        .mapping()
        .failure()
        .ifPresent(
            e -> {
              throw new CommandFailure(
                  ExitCode.ENVIRONMENT, "delivery has ended: " + e.getMessage());
            });
  }
}
