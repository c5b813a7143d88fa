package dev.recentbest.cli.board;

import dev.recentbest.cli.api.ApiText;
import dev.recentbest.cli.api.BoardApiClient;
import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.BoardOptions;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.Output;
import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.display.DisplayText;
import dev.recentbest.display.LiveScreen;
import dev.recentbest.display.Terminal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code board}: a board as text or as JSON, once or kept in view. */
@Command(
    name = "board",
    header = "Shows a board: the best scores of the past hour.",
    description = {
      "",
      "Reads the board's item, one GetItem, or asks the HTTP API, and prints who leads with what score,"
          + " when that game ended and when it leaves the board. Fewer ranks or a shorter window come from"
          + " the same item.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar board --endpoint http://127.0.0.1:8000 --watch",
      "  recent-best.jar board --window 15m -k 3 --json",
      "  recent-best.jar board --api http://127.0.0.1:8080 --watch",
      "",
      "Exit codes: 0 shown; 2 wrong usage, or no such board; 3 it cannot be read."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar board [OPTION]...",
    sortOptions = false)
public final class BoardCommand implements Callable<Integer> {
  private static final Duration SHORTEST_WATCH = Duration.ofSeconds(1);
  private static final Duration LONGEST_WATCH = Duration.ofDays(365);

  @Mixin private final BoardOptions which = new BoardOptions();

  @Option(
      names = "--api",
      paramLabel = "URL",
      converter = ApiText.class,
      description = {
        "Asks the HTTP API there, such as http://127.0.0.1:8080, and not the table (or:"
            + " RECENT_BEST_API). Needs no credentials."
      })
  private @Nullable URI api;

  @Mixin private final QuestionOptions how = new QuestionOptions();

  @Option(
      names = "--json",
      description =
          "One line of JSON for a board, the same as replay writes; times in epoch seconds.")
  private boolean json;

  @Option(
      names = "--watch",
      description = {
        "Keeps the board in view, read once a second. On a terminal it stays in its place; elsewhere a"
            + " board is printed when it shows something new. When it cannot be read, the last one"
            + " stays, marked, until it can."
      })
  private boolean watch;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationText.class,
      description = "Ends --watch after that time: 90s, 15m, 1h (default: Ctrl-C).")
  private @Nullable Duration watchTime;

  @Spec private @Nullable CommandSpec spec;

  private final Edges edges;
  private final BoardDefaults defaults;

  private BoardCommand(Edges edges, BoardDefaults defaults) {
    this.edges = edges;
    this.defaults = defaults;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    BoardDefaults defaults = new BoardDefaults(edges.environment());
    return new CommandLine(new BoardCommand(edges, defaults)).setDefaultValueProvider(defaults);
  }

  /**
   * @throws CommandFailure when options contradict each other or the board cannot answer
   */
  @Override
  public Integer call() throws InterruptedException {
    refuseContradictions();
    ConfiguredBoard board = which.configuredBoard();
    if (api != null && !isTableGiven()) {
      show(new ApiBoardSource(new BoardApiClient(api, which.boardId(), edges.clock())));
    } else {
      showFromTable(board);
    }
    return ExitCode.RIGHT.number();
  }

  private void showFromTable(ConfiguredBoard board) throws InterruptedException {
    try (DynamoDbClient client = edges.connections().apply(which.endpoint())) {
      LeaderboardReader reader = LeaderboardReader.direct(client, board, edges.clock());
      boolean configured = which.boardId().equals(defaults.board());
      show(new TableBoardSource(reader, edges.clock(), which.name(), configured));
    }
  }

  /** On the command line, where it counts more than an API that the environment names. */
  private boolean isTableGiven() {
    return isGiven("--endpoint") || isGiven("--table");
  }

  private boolean isGiven(String option) {
    return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private void refuseContradictions() {
    if (isGiven("--api") && isTableGiven()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--api asks the HTTP API, --endpoint and --table read the table: give the one or the"
              + " others");
    }
    if (watch && how.at().isPresent()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--watch shows the board as it is now: leave out one of --watch and --at");
    }
    if (watchTime != null && !watch) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--for says when --watch ends: add --watch, or leave it out");
    }
    if (watchTime != null
        && (watchTime.compareTo(SHORTEST_WATCH) < 0 || watchTime.compareTo(LONGEST_WATCH) > 0)) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--for must be 1s to 365d, found " + DurationText.format(watchTime));
    }
  }

  private void show(BoardSource source) throws InterruptedException {
    Optional<Instant> end = Optional.ofNullable(watchTime).map(edges.clock().instant()::plus);
    Sighting first = source.look(how.question(), how.at());
    if (watch) {
      try (BoardView view = view(source.name())) {
        new Watch(source, how.question(), edges.clock(), edges.pause()).show(first, view, end);
      }
    } else {
      edges.output().out().print(text(first));
    }
  }

  private BoardView view(String name) {
    Output output = edges.output();
    if (json) {
      return new LineBoardView(output.out(), output.err(), this::text);
    }
    if (output.terminal().interactive()) {
      LiveScreen screen = LiveScreen.open(output.out(), output.atExit());
      return new LiveBoardView(screen, output.terminal(), name);
    }
    return new LineBoardView(output.out(), output.err(), sighting -> text(sighting) + "\n");
  }

  private String text(Sighting sighting) {
    Terminal terminal = edges.output().terminal();
    if (json) {
      String document = sighting.document();
      return (terminal.interactive() ? DisplayText.printableJson(document) : document) + "\n";
    }
    return String.join("\n", new BoardLines(terminal).of(sighting)) + "\n";
  }
}
