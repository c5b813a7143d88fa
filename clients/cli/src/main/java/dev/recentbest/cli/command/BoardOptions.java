package dev.recentbest.cli.command;

import dev.recentbest.client.ConfiguredBoard;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which board. */
public final class BoardOptions {
  /** As DynamoDB names tables ("Naming rules"), or a table's ARN. */
  private static final String TABLE_NAME = "[A-Za-z0-9_.-]{3,255}|arn:[^\\s]{1,1019}";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      converter = EndpointText.class,
      description = {
        "Where DynamoDB answers (default: AWS, in the region and with the credentials that the AWS"
            + " SDK finds). A DynamoDB on this machine, http://127.0.0.1:8000, needs neither."
      })
  private @Nullable URI endpoint;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "The table of the scores (default: ${DEFAULT-VALUE}; RECENT_BEST_TABLE).")
  private String table = "";

  @Option(
      names = "--board",
      paramLabel = "ID",
      description = "The board (default: ${DEFAULT-VALUE}; RECENT_BEST_BOARD).")
  private String board = "";

  public Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  public String table() {
    return table;
  }

  public String boardId() {
    return board;
  }

  /**
   * The board and its table.
   *
   * @throws CommandFailure when no table or no board can have that name
   */
  public ConfiguredBoard configuredBoard() {
    if (!table.matches(TABLE_NAME)) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--table must be 3 to 255 letters, digits, dots, hyphens or underscores, or a table's ARN, found \""
              + table
              + "\"");
    }
    try {
      return ConfiguredBoard.of(table, board);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          "--board must be 1 to 100 letters, digits, dots, hyphens or underscores, found \""
              + board
              + "\"");
    }
  }

  /** What to call the board in a line for people. */
  public String name() {
    return "board "
        + board
        + " of table "
        + table
        + endpoint().map(place -> " at " + place).orElse("");
  }
}
