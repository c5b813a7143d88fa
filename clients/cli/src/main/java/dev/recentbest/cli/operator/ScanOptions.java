package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.operator.cost.TableSize;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Whether a whole table may be read. */
final class ScanOptions {
  /** 400 MB, about a cent on demand; a small provisioned table is busy with it for an hour. */
  private static final String DEFAULT_LIMIT = "100000";

  @Option(names = "--yes", description = "Does not ask, however much there is to read.")
  private boolean yes;

  @Option(
      names = "--ask-above",
      paramLabel = "UNITS",
      defaultValue = DEFAULT_LIMIT,
      description = "Asks when it takes more read units than that (default: ${DEFAULT-VALUE}).")
  private long askAbove;

  /**
   * Says what is to be read, and asks if it is much.
   *
   * @throws CommandFailure when the answer is no, or there is nobody to ask
   */
  void announce(TableSize size, String table, Edges edges) {
    long units = size.scanReadUnits();
    edges
        .output()
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "will read table %s: about %,d rows, %,d bytes, %,d read units, $%s on demand in"
                    + " us-east-1 (DynamoDB counts rows every six hours or so; a local one costs"
                    + " nothing)",
                table,
                size.rows(),
                size.bytes(),
                units,
                TableSize.dollars(units).toPlainString()));
    if (units > askAbove && !yes) {
      ask(units, edges);
    }
  }

  private void ask(long units, Edges edges) {
    if (!edges.output().terminal().interactive()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          String.format(
              Locale.ROOT,
              "reading takes %,d units, more than the %,d of --ask-above, and there is nobody to ask:"
                  + " add --yes to read all the same",
              units,
              askAbove));
    }
    edges.output().err().print("Go on? [y/N] ");
    edges.output().err().flush();
    String answer = edges.answers().get().orElse("").strip().toLowerCase(Locale.ROOT);
    if (!answer.equals("y") && !answer.equals("yes")) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, "nothing was read");
    }
  }
}
