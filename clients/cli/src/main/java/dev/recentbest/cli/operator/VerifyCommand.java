package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.DurationText;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.InstantText;
import dev.recentbest.cli.command.ProgressLine;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.cost.TableSize;
import dev.recentbest.operator.verify.NoSuchBoard;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.operator.verify.VerifyListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code verify}: compares a board with its table. */
@Command(
    name = "verify",
    header = "Compares a board with its table.",
    description = {
      "",
      "Reads the whole table, recomputes the board from it, and compares: every rank of the window as of now,"
          + " and every entry that would show later. What differs is read again, board and rows, and"
          + " counts only if it is still so. Changes nothing.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar verify --endpoint http://127.0.0.1:8000",
      "  recent-best.jar verify --yes --patience 1m",
      "",
      "Exit codes: 0 the same; 1 different; 2 wrong usage, no such board, or not to be read; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar verify [OPTION]...",
    sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofHours(1);

  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Mixin private final ScanOptions scan = new ScanOptions();

  @Option(
      names = "--patience",
      paramLabel = "DURATION",
      converter = DurationText.class,
      defaultValue = "10s",
      description = {
        "How long to look again at what differs, 0s to 1h: plays that were just written are on their way"
            + " to the board (default: ${DEFAULT-VALUE})."
      })
  private Duration patience = Duration.ZERO;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = InstantText.class,
      description = {
        "The window that ends then: 1428071700 or 2015-04-03T14:35:00Z (default: now). For plays of the"
            + " past that were written just now."
      })
  private @Nullable Instant at;

  private final Edges edges;

  private VerifyCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new VerifyCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when there is no such board, or too much to read without a yes
   */
  @Override
  public Integer call() {
    if (patience.isNegative() || patience.compareTo(LONGEST) > 0) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--patience must be 0s to 1h, found " + patience);
    }
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      if (board.read().isEmpty()) {
        throw noSuchBoard();
      }
      TableSize size = board.tableSize();
      scan.announce(size, which.table(), edges);
      Verdict verdict =
          board.verification(listener(size)).verify(Optional.ofNullable(at), patience);
      new VerdictText(edges.output().terminal().columns())
          .lines(verdict)
          .forEach(edges.output().out()::println);
      return (verdict.isEqual() ? ExitCode.RIGHT : ExitCode.DIFFERENT).number();
    } catch (NoSuchBoard e) {
      throw noSuchBoard();
    }
  }

  private CommandFailure noSuchBoard() {
    return new CommandFailure(
        ExitCode.WRONG_INPUT,
        which.name() + " is not there: check the name, or wait for its first play");
  }

  private VerifyListener listener(TableSize size) {
    ProgressLine progress = new ProgressLine(edges);
    Instant start = edges.clock().instant();
    return new VerifyListener() {
      @Override
      public void scanned(long rows) {
        Duration time = Duration.between(start, edges.clock().instant());
        progress.show(ProgressLine.rows(rows, size.rows(), time));
      }

      @Override
      public void troubled(String reason) {
        progress.say(reason + " (still trying)");
      }

      @Override
      public void lookingAgain(int differences) {
        progress.show(differences + " keys differ; looking again");
      }
    };
  }
}
