package dev.recentbest.harness.serve;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.local.FunctionPlace;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where the function runs. */
final class FunctionOptions {
  private static final String IN_PROCESS = "in-process";
  private static final String PACKAGED = "packaged";

  /** Where the build leaves the zip, seen from where it leaves this program. */
  private static final String ZIP = "../../rollup/lambda/target/recent-best-rollup.zip";

  @Option(
      names = "--function",
      paramLabel = "PLACE",
      defaultValue = IN_PROCESS,
      description =
          "Where the function runs: in-process, or packaged, which is from the zip that is deployed, under Lambda's"
              + " runtime in processes of its own (default: ${DEFAULT-VALUE}).")
  private String function = IN_PROCESS;

  @Option(
      names = "--package",
      paramLabel = "FILE",
      description = "The zip of --function packaged (default: the one that was built with this).")
  private @Nullable Path zip;

  /**
   * The place that was asked for.
   *
   * @param variables the function's settings as environment variables
   * @throws CommandFailure when there is no such place
   */
  FunctionPlace place(Map<String, String> variables) {
    return switch (function) {
      case IN_PROCESS -> inProcess();
      case PACKAGED -> new FunctionPlace.Packaged(zip == null ? builtZip() : zip, variables);
      default ->
          throw new CommandFailure(
              ExitCode.WRONG_INPUT,
              "--function must be in-process or packaged, found \"" + function + "\"");
    };
  }

  private FunctionPlace inProcess() {
    if (zip != null) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, "--package is for --function packaged: give both, or neither");
    }
    return new FunctionPlace.InProcess();
  }

  private static Path builtZip() {
    try {
      Path program =
          Path.of(
              FunctionOptions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return program.resolveSibling(ZIP).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class must have been loaded from a file", e);
    }
  }
}
