package dev.recentbest.harness;

import dev.recentbest.client.BoardUnavailable;
import dev.recentbest.display.DisplayText;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.command.StopSignal;
import dev.recentbest.harness.demo.DemoCommand;
import dev.recentbest.harness.invoke.InvokeCommand;
import dev.recentbest.harness.replay.ReplayCommand;
import dev.recentbest.harness.run.RunCommand;
import dev.recentbest.harness.serve.ServeCommand;
import dev.recentbest.model.item.UnreadableBoardItem;
import dev.recentbest.rollup.settings.Setting;
import dev.recentbest.rollup.table.BoardTableUnavailable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of load-test.jar. */
@Command(
    name = "load-test.jar",
    description = "Tries Recent Best out: play-throughs in, boards out, on a real DynamoDB.",
    mixinStandardHelpOptions = true,
    version = "Recent Best 0.1.0",
    subcommandsRepeatable = false)
public final class Main {
  /** What is in flight when somebody presses Ctrl-C is done in much less. */
  private static final Duration TIME_TO_END = Duration.ofSeconds(30);

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    StopSignal stop = new StopSignal();
    Thread onCtrlC = new Thread(() -> stop.askAndWait(TIME_TO_END), "stop");
    Runtime.getRuntime().addShutdownHook(onCtrlC);
    int exitCode = run(stop, utf8(System.out), utf8(System.err), args);
    stop.end();
    System.exit(exitCode);
  }

  /** Handles are in any script, whatever the locale of the process. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs a command that nobody ends; the answer is its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    return run(new StopSignal(), out, err, args);
  }

  /**
   * Runs a command; the answer is its exit code.
   *
   * @param stop ends a command that would go on for ever
   */
  static int run(StopSignal stop, PrintStream out, PrintStream err, String... args) {
    CommandLine commands =
        new CommandLine(new Main())
            .addSubcommand(command(new DemoCommand(out, stop), Setting.METRICS))
            .addSubcommand(command(new ServeCommand(out, err, stop)))
            .addSubcommand(command(new ReplayCommand(out, err)))
            .addSubcommand(command(new InvokeCommand(out, err), Setting.METRICS))
            .addSubcommand(command(new RunCommand(out, stop), Setting.METRICS))
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, given) -> reportUsage(err, e))
            .setExecutionExceptionHandler((e, command, parsed) -> reportFailure(err, e));
    if (args.length == 0) {
      commands.usage(err);
      return ExitCode.WRONG_INPUT.number();
    }
    return commands.execute(args);
  }

  private static CommandLine command(Object command, Setting... without) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().mixinStandardHelpOptions(true);
    SettingOptions.addTo(line.getCommandSpec(), without);
    return line;
  }

  private static int reportUsage(PrintStream err, CommandLine.ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(oneLine(e) + " (" + name + " --help lists the options)");
    return ExitCode.WRONG_INPUT.number();
  }

  private static int reportFailure(PrintStream err, Exception e) {
    if (e instanceof CommandFailure failure) {
      err.println(oneLine(failure));
      return failure.exitCode().number();
    }
    if (e instanceof BoardTableUnavailable
        || e instanceof BoardUnavailable
        || e instanceof UnreadableBoardItem) {
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
