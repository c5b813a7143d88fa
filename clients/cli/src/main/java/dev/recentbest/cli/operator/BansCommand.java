package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.display.DisplayText;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.operator.OperatedBoard;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code bans}: lists who is banned from a board. */
@Command(
    name = "bans",
    header = "Lists who is banned from a board.",
    description = {
      "",
      "Prints the ids of the players who are banned, one on a line, and says of whom no function has taken"
          + " it up yet.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar bans --endpoint http://127.0.0.1:8000",
      "",
      "Exit codes: 0 listed; 2 wrong usage, or no such board; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar bans [OPTION]...",
    sortOptions = false)
public final class BansCommand implements Callable<Integer> {
  @Mixin private final OperatorOptions which = new OperatorOptions();

  private final Edges edges;

  private BansCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new BansCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws dev.recentbest.cli.command.CommandFailure when there is no such board
   */
  @Override
  public Integer call() {
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      BoardItem item = which.itemOf(board);
      SortedSet<String> banned = board.bans().players();
      banned.forEach(player -> edges.output().out().println(DisplayText.printable(player)));
      Set<String> onBoard = item.state().corrections().banned();
      if (!onBoard.equals(banned)) {
        edges.output().err().println("no function has taken up the newest change of this list yet");
      }
    }
    return ExitCode.RIGHT.number();
  }
}
