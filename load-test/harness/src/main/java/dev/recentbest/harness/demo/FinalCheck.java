package dev.recentbest.harness.demo;

import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.check.TablePlays;
import dev.recentbest.harness.check.Verification;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The end of a demonstration: everything is delivered, then compared with a brute force. */
final class FinalCheck {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** How long nothing may be delivered while something is awaited. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DemoParts parts;

  FinalCheck(DemoParts parts) {
    this.parts = parts;
  }

  /**
   * Compares the board as it is at an instant of the games, and will be later.
   *
   * @throws CommandFailure when delivery has stopped
   */
  ExitCode run(Instant at) {
    PrintStream out = parts.edges().out();
    out.printf(
        Locale.ROOT,
        "Nobody plays any more; %,d plays are written. Waiting until all are delivered ...%n",
        parts.client().plays());
    awaitDelivery();
    TablePlays table =
        TablePlays.scan(
            parts.service().clients().dynamoDb(),
            parts.service().table(),
            parts.watch().refused(),
            parts.function().reader().maxHandleBytes());
    out.printf(
        Locale.ROOT,
        "%,d plays read back from the table, of which %,d are completed and count%n",
        table.all(),
        table.counting().size());
    Verification verification =
        new Verification(
            parts.reader().read(), table.counting(), at.truncatedTo(ChronoUnit.SECONDS));
    verification.lines().forEach(out::println);
    return verification.isRight() ? ExitCode.RIGHT : ExitCode.DIFFERENT;
  }

  private void awaitDelivery() {
    Deliveries deliveries = parts.deliveries();
    int outstanding = deliveries.outstanding();
    Instant patientUntil = parts.edges().clock().instant().plus(PATIENCE);
    while (outstanding > 0) {
      parts.edges().pause().sleep(BETWEEN_LOOKS);
      Instant now = parts.edges().clock().instant();
      if (deliveries.outstanding() < outstanding) {
        patientUntil = now.plus(PATIENCE);
      } else if (!now.isBefore(patientUntil)) {
        throw new CommandFailure(
            ExitCode.ENVIRONMENT,
            "nothing was delivered for "
                + PATIENCE.toSeconds()
                + " s, and "
                + outstanding
                + " plays are awaited: try again, with a lower --rate");
      }
      outstanding = deliveries.outstanding();
    }
  }
}
