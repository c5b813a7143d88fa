package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.display.DisplayText;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.bans.BanRefused;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code ban}: keeps players off a board. */
@Command(
    name = "ban",
    header = "Keeps players off a board.",
    description = {
      "",
      "Records in the table that the players are banned from the board, and waits until a function has"
          + " taken that up: from then on their plays, those of the past too, do not show. They are"
          + " kept, so that unban brings them back. No function has to be deployed or restarted.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar ban 7f3a02 --endpoint http://127.0.0.1:8000",
      "  recent-best.jar ban 7f3a02 c0ffee --board weekend --wait 2m",
      "",
      "Exit codes: 0 recorded; 2 wrong usage, no such board, or nobody to ban; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar ban PLAYER... [OPTION]...",
    sortOptions = false)
public final class BanCommand implements Callable<Integer> {
  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Mixin private final BanOptions who = new BanOptions();

  private final Edges edges;

  private BanCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new BanCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when there is no such board, or somebody cannot be banned
   */
  @Override
  public Integer call() {
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      which.checkIsThere(board);
      Uptake uptake = new Uptake(edges, board::read, who.patience());
      SortedSet<String> changed = board.bans().ban(who.players());
      changed.forEach(
          player -> edges.output().out().println("banned " + DisplayText.printable(player)));
      if (changed.isEmpty()) {
        edges.output().err().println("all of them are banned already");
      }
      uptake.ofBan(new TreeSet<>(who.players()));
      return ExitCode.RIGHT.number();
    } catch (BanRefused e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
