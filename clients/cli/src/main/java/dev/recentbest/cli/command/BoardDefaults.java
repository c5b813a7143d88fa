package dev.recentbest.cli.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What options are when they are not given: what the environment says, or what is usual. */
public final class BoardDefaults implements IDefaultValueProvider {
  /** The same variables configure the function. */
  public static final String BOARD_VARIABLE = "RECENT_BEST_BOARD";

  private static final String TABLE_VARIABLE = "RECENT_BEST_TABLE";

  private static final String API_VARIABLE = "RECENT_BEST_API";

  private final Map<String, String> environment;

  public BoardDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The board that exists by configuration. */
  public String board() {
    return environment.getOrDefault(BOARD_VARIABLE, "recent-best");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return switch (option.longestName()) {
      case "--table" -> environment.getOrDefault(TABLE_VARIABLE, "scores");
      case "--board" -> board();
      // The variables that the AWS CLI and the SDKs know.
      case "--endpoint" ->
          environment.getOrDefault(
              "AWS_ENDPOINT_URL_DYNAMODB", environment.get("AWS_ENDPOINT_URL"));
      case "--api" -> environment.get(API_VARIABLE);
      default -> null;
    };
  }
}
