package dev.recentbest.cli.submit;

import dev.recentbest.cli.command.BoardDefaults;
import dev.recentbest.cli.command.BoardOptions;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.client.PlayThrough;
import dev.recentbest.client.ScoreWriter;
import dev.recentbest.display.DisplayText;
import java.io.IOException;
import java.io.InputStream;
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

/** {@code submit}: writes plays into the table, as a game does. */
@Command(
    name = "submit",
    header = "Writes plays into the table, as a game does.",
    description = {
      "",
      "Writes a play, or those of a file, into the table of the scores; the function takes them onto the"
          + " board within a second or so. A play is stored once, however often it is submitted: one whose"
          + " key is there already is compared with it, never put over it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  recent-best.jar submit --player 7f3a02 --score 924 --handle EdScissorHands --endpoint http://127.0.0.1:8000",
      "  recent-best.jar submit --file plays.ndjson.gz",
      "  head -100 plays.ndjson | recent-best.jar submit --file -",
      "",
      "Exit codes: 0 in the table; 1 another play has the key; 2 wrong usage or input; 3 the table cannot be reached, and submitting all of it again is harmless."
    },
    synopsisHeading = "%nUsage: ",
    customSynopsis = {
      "java -jar recent-best.jar submit --player ID --score POINTS [OPTION]...",
      "       java -jar recent-best.jar submit --file FILE [OPTION]..."
    },
    sortOptions = false)
public final class SubmitCommand implements Callable<Integer> {
  @Mixin private final OnePlayOptions one = new OnePlayOptions();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = {
        "Plays from a file, gzipped or not, - for the standard input: on each line a JSON object with"
            + " event_key, start_timestamp, length_seconds, completed, score, handle and, if there are"
            + " any, achievements. A line that is none is named and passed over."
      })
  private @Nullable String file;

  @Mixin private final BoardOptions which = new BoardOptions();

  @Option(names = "--api", hidden = true)
  private @Nullable String api;

  @Spec private @Nullable CommandSpec spec;

  private final Edges edges;

  private SubmitCommand(Edges edges) {
    this.edges = edges;
  }

  /** The command, ready to be added to others. */
  public static CommandLine in(Edges edges) {
    return new CommandLine(new SubmitCommand(edges))
        .setDefaultValueProvider(new BoardDefaults(edges.environment()));
  }

  /**
   * @throws CommandFailure when what is given is no play, or the table does not take it
   */
  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    which.configuredBoard();
    return (file == null ? submitOne() : submitAll(file)).number();
  }

  private void refuseContradictions() {
    if (api != null
        && spec != null
        && spec.commandLine().getParseResult().hasMatchedOption("--api")) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--api cannot be given: the HTTP API only reads; plays go to the table, by --endpoint and"
              + " --table");
    }
    Optional<String> given = one.given();
    if (file != null && given.isPresent()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--file holds plays of its own: leave out --file or " + given.get());
    }
  }

  private ExitCode submitOne() {
    PlayThrough play = one.play(edges.clock().instant());
    Submission submission;
    try (DynamoDbClient client = edges.connections().apply(which.endpoint())) {
      submission = table(client).write(play);
    }
    if (submission.reason().isEmpty()) {
      say(submission.outcome().words() + ": " + describe(play));
    } else {
      edges
          .output()
          .err()
          .println(
              DisplayText.printable(submission.outcome().words() + ": " + submission.reason()));
    }
    return submission.outcome().exitCode();
  }

  /** With its key, so that the same play can be told again. */
  private static String describe(PlayThrough play) {
    return "score "
        + play.score()
        + " of player "
        + play.eventKey()
        + ", started at "
        + play.startTimestamp()
        + (play.completed()
            ? "; board shows it as soon as the function has taken it"
            : "; not completed, it does not rank");
  }

  private ExitCode submitAll(String from) throws IOException {
    SubmitReport report = new SubmitReport(edges);
    try (InputStream bytes = PlayFile.open(from, edges.input());
        DynamoDbClient client = edges.connections().apply(which.endpoint())) {
      submit(new PlayLines(bytes, "--file " + from), table(client), report);
    }
    return report.exitCode();
  }

  private static void submit(PlayLines lines, PlayTable table, SubmitReport report) {
    try {
      for (Optional<PlayLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        report.add(line.get().number(), submit(line.get(), table));
      }
    } finally {
      report.totals();
    }
  }

  private static Submission submit(PlayLines.Line line, PlayTable table) {
    if (line.objection().isPresent()) {
      return Submission.refused(line.objection().get());
    }
    try {
      return table.write(PlayText.parse(line.text()));
    } catch (RefusedPlay e) {
      return Submission.refused(e.reason());
    } catch (CommandFailure e) {
      throw new CommandFailure(
          e.exitCode(),
          "stopped at line "
              + line.number()
              + ", those above it are done and submitting all again is harmless: "
              + e.getMessage());
    }
  }

  private PlayTable table(DynamoDbClient client) {
    return new PlayTable(new ScoreWriter(client, which.table(), edges.clock()));
  }

  private void say(String line) {
    edges.output().out().println(DisplayText.printable(line));
  }
}
