package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.display.DisplayText;
import dev.recentbest.operator.OperatedBoard;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code unban}: lets banned players back onto a board. */
@Command(
    name = "unban",
    header = "Lets banned players back onto a board.",
    description = {
      "",
      "Takes the players off the board's list of bans and waits until a function has taken that up. Their"
          + " plays of the window come back at once.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar unban 7f3a02 --endpoint http://127.0.0.1:8000",
      "",
      "Exit codes: 0 recorded; 2 wrong usage, or no such board; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar unban PLAYER... [OPTION]...",
    sortOptions = false)
public final class UnbanCommand implements Callable<Integer> {
  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Mixin private final BanOptions who = new BanOptions();

  private final Edges edges;

  private UnbanCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new UnbanCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws dev.recentbest.cli.command.CommandFailure when there is no such board
   */
  @Override
  public Integer call() {
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      which.checkIsThere(board);
      Uptake uptake = new Uptake(edges, board::read, who.patience());
      SortedSet<String> changed = board.bans().unban(who.players());
      changed.forEach(
          player ->
              edges.output().out().println("no longer banned: " + DisplayText.printable(player)));
      if (changed.isEmpty()) {
        edges.output().err().println("none of them is banned");
      }
      uptake.ofUnban(new TreeSet<>(who.players()));
      return ExitCode.RIGHT.number();
    }
  }
}
