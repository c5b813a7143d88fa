package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.ProgressLine;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.operator.archive.ArchiveCheck.Finding;
import dev.recentbest.operator.archive.BackfillListener;
import dev.recentbest.operator.archive.Backfilled;
import dev.recentbest.operator.archive.HourSpan;
import dev.recentbest.operator.archive.HoursRefused;
import dev.recentbest.operator.cost.TableSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code backfill}: archives the best of hours that are over. */
@Command(
    name = "backfill",
    header = "Archives the best of hours that are over.",
    description = {
      "",
      "Reads the whole table once and writes for each hour an item beside the board, such as"
          + " board#recent-best#2015-04-03T14, with the best of the plays that ended in it, one for each"
          + " player. An hour that is done is left alone. May be ended at any time; the next backfill goes"
          + " on. Two at once harm nothing. Plays that the table no longer has, their time to live being"
          + " over, cannot be counted.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar backfill --from 2015-04-03T14 --to 2015-04-04T02",
      "  recent-best.jar backfill --from 2015-04-03T14 --to 2015-04-03T14 --check --endpoint http://127.0.0.1:8000",
      "",
      "Exit codes: 0 archived, or the same; 1 --check found a difference; 2 wrong usage or hours, no such board, or not to be read; 3 the table cannot be reached."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = "java -jar recent-best.jar backfill --from HOUR --to HOUR [OPTION]...",
    sortOptions = false)
public final class BackfillCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "HOUR",
      required = true,
      converter = HourText.class,
      description = "The first hour, in UTC: 2015-04-03T14.")
  private @Nullable Hour from;

  @Option(
      names = "--to",
      paramLabel = "HOUR",
      required = true,
      converter = HourText.class,
      description = "The last hour, included; at most a week of hours at once.")
  private @Nullable Hour to;

  @Option(
      names = "--again",
      description = {
        "Counts hours that are done once more. Where rows may be gone, the archive stays as it is."
      })
  private boolean again;

  @Option(
      names = "--check",
      description =
          "Writes nothing: counts what is done once more and names the hours that differ.")
  private boolean check;

  @Mixin private final OperatorOptions which = new OperatorOptions();

  @Mixin private final ScanOptions scan = new ScanOptions();

  private final Edges edges;

  private BackfillCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new BackfillCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when there is no such board, the hours cannot be archived, or there is
   *     too much to read without a yes
   */
  @Override
  public Integer call() {
    if (again && check) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--check writes nothing: leave one of --check and --again out");
    }
    try (DynamoDbClient client = which.connect(edges)) {
      OperatedBoard board = which.open(client, edges);
      BoardItem item = which.itemOf(board);
      HourSpan span = board.hours(given(from), given(to));
      TableSize size = board.tableSize();
      scan.announce(size, which.table(), edges);
      return (check ? check(board, span, size) : archive(board, item, span, size)).number();
    } catch (HoursRefused e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }

  private ExitCode archive(OperatedBoard board, BoardItem item, HourSpan span, TableSize size) {
    Backfilled done = board.backfill(listener(size)).run(item.state().rules().size(), span, again);
    BackfillText.lines(done).forEach(edges.output().out()::println);
    BackfillText.warnings(done).forEach(edges.output().err()::println);
    return ExitCode.RIGHT;
  }

  private ExitCode check(OperatedBoard board, HourSpan span, TableSize size) {
    Map<Hour, Finding> findings = board.archiveCheck(listener(size)).run(span);
    BackfillText.lines(findings).forEach(edges.output().out()::println);
    return findings.values().stream().anyMatch(BackfillText::isDifference)
        ? ExitCode.DIFFERENT
        : ExitCode.RIGHT;
  }

  private static Hour given(@Nullable Hour hour) {
    if (hour == null) {
      throw new IllegalStateException("must be given, for it is required: hour");
    }
    return hour;
  }

  private BackfillListener listener(TableSize size) {
    ProgressLine progress = new ProgressLine(edges);
    Instant start = edges.clock().instant();
    return new BackfillListener() {
      @Override
      public void scanned(long rows) {
        Duration time = Duration.between(start, edges.clock().instant());
        progress.show(ProgressLine.rows(rows, size.rows(), time));
      }

      @Override
      public void troubled(String reason) {
        progress.say(reason + " (still trying)");
      }
    };
  }
}
