package dev.recentbest.cli;

import dev.recentbest.cli.api.ApiUnavailable;
import dev.recentbest.cli.board.BoardCommand;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.cli.command.Output;
import dev.recentbest.cli.connection.AwsConnections;
import dev.recentbest.cli.operator.BackfillCommand;
import dev.recentbest.cli.operator.BanCommand;
import dev.recentbest.cli.operator.BansCommand;
import dev.recentbest.cli.operator.RebuildCommand;
import dev.recentbest.cli.operator.RedriveCommand;
import dev.recentbest.cli.operator.UnbanCommand;
import dev.recentbest.cli.operator.VerifyCommand;
import dev.recentbest.cli.submit.SubmitCommand;
import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.display.DisplayText;
import dev.recentbest.display.Terminal;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.rollup.rebuild.RebuildFailed;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of recent-best.jar. */
@Command(
    name = "recent-best.jar",
    description = "Reads the boards of Recent Best, writes plays, and looks after both.",
    synopsisHeading = "Usage: ",
    customSynopsis = "java -jar recent-best.jar COMMAND [OPTION]...",
    commandListHeading = "%nCommands (each has a --help of its own):%n",
    optionListHeading = "%nOptions:%n",
    mixinStandardHelpOptions = true,
    version = "Recent Best 0.1.0",
    subcommandsRepeatable = false)
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    Runtime runtime = Runtime.getRuntime();
    Clock clock = Clock.systemUTC();
    Output output =
        new Output(
            utf8(System.out),
            utf8(System.err),
            Terminal.detect(environment, clock),
            atExit -> runtime.addShutdownHook(new Thread(atExit)));
    System.exit(
        run(
            new Edges(
                output,
                environment,
                clock,
                time -> Thread.sleep(time.toMillis() + 1),
                new SecureRandom(),
                Main::typedLine,
                System.in,
                endpoint -> AwsConnections.byDefaultChain().open(endpoint)),
            args));
  }

  /** Reads a line of the standard input; empty at its end. */
  private static Optional<String> typedLine() {
    Scanner scanner = new Scanner(System.in, StandardCharsets.UTF_8);
    return scanner.hasNextLine() ? Optional.of(scanner.nextLine()) : Optional.empty();
  }

  /** Handles are in any script, whatever the locale of the process. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs a command; the answer is its exit code. */
  static int run(Edges edges, String... args) {
    Output output = edges.output();
    CommandLine commands = new CommandLine(new Main());
    for (CommandLine command : commands(edges)) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      commands.addSubcommand(command);
    }
    commands
        .setOut(new PrintWriter(output.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(output.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((e, given) -> reportUsage(output.err(), e))
        .setExecutionExceptionHandler((e, command, parsed) -> reportFailure(output.err(), e));
    if (args.length == 0) {
      commands.usage(output.err());
      return ExitCode.WRONG_INPUT.number();
    }
    return commands.execute(args);
  }

  private static List<CommandLine> commands(Edges edges) {
    return List.of(
        BoardCommand.in(edges),
        SubmitCommand.in(edges),
        BanCommand.in(edges),
        UnbanCommand.in(edges),
        BansCommand.in(edges),
        VerifyCommand.in(edges),
        RebuildCommand.in(edges),
        BackfillCommand.in(edges),
        RedriveCommand.in(edges, AwsConnections::byDefaultChain));
  }

  private static int reportUsage(PrintStream err, ParameterException e) {
    err.println(oneLine(e));
    if (e instanceof UnmatchedArgumentException) {
      err.println();
      e.getCommandLine().usage(err, CommandLine.Help.Ansi.OFF);
    } else {
      String name = e.getCommandLine().getCommandSpec().qualifiedName();
      err.println("(java -jar " + name + " --help lists the options)");
    }
    return ExitCode.WRONG_INPUT.number();
  }

  private static int reportFailure(PrintStream err, Exception e) {
    if (e instanceof CommandFailure failure) {
      err.println(oneLine(failure));
      return failure.exitCode().number();
    }
    if (e instanceof BoardUnavailable
        || e instanceof ApiUnavailable
        || e instanceof BoardTableUnavailable
        || e instanceof UnreadableBoardItem
        || e instanceof RebuildFailed) {
      err.println(oneLine(e));
      return ExitCode.ENVIRONMENT.number();
    }
    err.println("unexpected failure, please report it with these lines: " + oneLine(e));
    e.printStackTrace(err);
    return ExitCode.ENVIRONMENT.number();
  }

  /** A message may repeat what stands in the input. */
  private static String oneLine(Exception e) {
    return DisplayText.printable(String.valueOf(e.getMessage()));
  }
}
