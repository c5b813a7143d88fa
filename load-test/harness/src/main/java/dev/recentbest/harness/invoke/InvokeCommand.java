package dev.recentbest.harness.invoke;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.command.SettingOptions;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalRollUp;
import dev.recentbest.rollup.merging.BatchReport;
import dev.recentbest.rollup.setaside.JsonLinesSetAside;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideUnavailable;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.stream.UnreadableEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code invoke}: stream events from files in, the function's answers out. */
@Command(
    name = "invoke",
    description =
        "Runs the function over stream-event files, one invocation each, and prints its answers.",
    sortOptions = false)
public final class InvokeCommand implements Callable<Integer> {
  @Option(
      names = "--event",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Stream events as Lambda delivers them: {\"Records\":[...]}.")
  private List<Path> events = new ArrayList<>();

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "The DynamoDB that has the table.")
  private URI endpoint = URI.create("");

  @Option(
      names = "--set-aside",
      paramLabel = "FILE",
      description =
          "Where records go that cannot be merged, a JSON line each; they are reported in any case.")
  private @Nullable Path setAsideFile;

  @Option(
      names = "--stats",
      description =
          "Says at the end which process this was, and how many writes and lost races it took.")
  private boolean stats;

  @Spec private @Nullable CommandSpec spec;

  private final PrintStream out;
  private final PrintStream err;
  private int writes;
  private int lostRaces;

  public InvokeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Settings settings =
        SettingOptions.read(
            Objects.requireNonNull(spec).commandLine().getParseResult(), System.getenv());
    List<byte[]> bodies = events.stream().map(InvokeCommand::read).toList();
    try (LocalClients clients = Database.clientsOf(endpoint)) {
      LocalRollUp function = new LocalRollUp(clients.dynamoDb(), settings, setAside());
      ExitCode worst = ExitCode.RIGHT;
      for (int i = 0; i < bodies.size(); i++) {
        ExitCode one = invoke(function, events.get(i), bodies.get(i));
        worst = one.number() > worst.number() ? one : worst;
      }
      if (stats) {
        printStats(bodies.size());
      }
      return worst.number();
    }
  }

  private void printStats(int batches) {
    long process = ProcessHandle.current().pid();
    err.println(
        "process %d: %d batches, %d writes, %d lost races"
            .formatted(process, batches, writes, lostRaces));
  }

  private ExitCode invoke(LocalRollUp function, Path file, byte[] event) {
    try {
      BatchReport report = function.handle(event);
      writes += report.merge().written().isPresent() ? 1 : 0;
      lostRaces += report.merge().lostRaces();
      report
          .keptAside()
          .forEach(
              record ->
                  err.println(
                      file
                          + ": record "
                          + record.sequenceNumber()
                          + " set aside: "
                          + record.reason()));
      report.merge().failure().ifPresent(why -> err.println(file + ": " + why));
      out.println(new String(report.answer().toJson(), StandardCharsets.UTF_8));
      if (report.answer().firstFailed().isPresent()) {
        return ExitCode.ENVIRONMENT;
      }
      return report.keptAside().isEmpty() ? ExitCode.RIGHT : ExitCode.WRONG_INPUT;
    } catch (UnreadableEvent e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, file + ": " + e.getMessage());
    } catch (SetAsideUnavailable e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          file + ": a record without a sequence number could not be set aside: invoke it again");
    }
  }

  private SetAside setAside() {
    if (setAsideFile == null) {
      return (records, timeLeft) -> {};
    }
    SetAside file = new JsonLinesSetAside(setAsideFile);
    return (records, timeLeft) -> {
      try {
        file.keep(records, timeLeft);
      } catch (SetAsideUnavailable e) {
        // The function answers with a sequence number; why, only this line says.
        err.println(e.getMessage());
        throw e;
      }
    };
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "cannot read " + file + ": there is no such file; check the name");
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, "cannot read " + file + ": " + e.getMessage());
    }
  }
}
