package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.cost.TableSize;
import dev.recentbest.rollup.rebuild.Rebuild;
import dev.recentbest.rollup.rebuild.Rebuilt;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code rebuild}: repairs a board from its table. */
@Command(
    name = "rebuild",
    header = "Repairs a board from its table.",
    description = {
      "",
      "Reads the whole table and writes the board anew, while games and functions go on: what is missing is"
          + " added, what should not be there is removed, and the board is exact again. Waits first until"
          + " no function remembers the board from before: twice their memory-max-age, which must be given"
          + " here as it is set there. May be ended at any time; the next rebuild goes on with the same"
          + " epoch and does not wait again. Two at once harm nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar rebuild --endpoint http://127.0.0.1:8000",
      "  recent-best.jar rebuild --yes --set memory-max-age=5s",
      "",
      "Exit codes: 0 rebuilt; 2 wrong usage, no such board, or not to be read; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar rebuild [OPTION]...",
    sortOptions = false)
public final class RebuildCommand implements Callable<Integer> {
  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Mixin private final ScanOptions scan = new ScanOptions();

  private final Edges edges;

  private RebuildCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new RebuildCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when there is no such board, or too much to read without a yes
   */
  @Override
  public Integer call() {
    Duration wait = Rebuild.waitAfterEpoch(which.settings(edges.environment()).merging());
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      BoardItem item = which.itemOf(board);
      TableSize size = board.tableSize();
      scan.announce(size, which.table(), edges);
      edges.output().err().println(RebuildText.cost(which.boardKey(), item, wait));
      RebuildProgress progress = new RebuildProgress(edges, size, wait);
      Rebuilt rebuilt = board.rebuild(progress).run();
      RebuildText.lines(rebuilt, edges.clock().instant()).forEach(edges.output().out()::println);
    }
    return ExitCode.RIGHT.number();
  }
}
