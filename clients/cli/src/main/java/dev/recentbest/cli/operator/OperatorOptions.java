package dev.recentbest.cli.operator;

import dev.recentbest.cli.command.BoardOptions;
import dev.recentbest.cli.command.CommandFailure;
import dev.recentbest.cli.command.Edges;
import dev.recentbest.cli.command.ExitCode;
import dev.recentbest.model.item.BoardItem;
import dev.recentbest.model.item.BoardKey;
import dev.recentbest.operator.OperatedBoard;
import dev.recentbest.rollup.merging.Pause;
import dev.recentbest.rollup.settings.InvalidSetting;
import dev.recentbest.rollup.settings.Setting;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.settings.SettingsFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which board, and the settings of the functions that keep it. */
final class OperatorOptions {
  @Mixin private final BoardOptions board = new BoardOptions();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "The functions' file of settings, lines of name=value (or: RECENT_BEST_SETTINGS). What is not"
            + " in it is taken from RECENT_BEST_... variables, as the functions do."
      })
  private @Nullable Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "One setting of the functions, such as memory-max-age=2m; may be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  String name() {
    return board.name();
  }

  String table() {
    return board.table();
  }

  Optional<URI> endpoint() {
    return board.endpoint();
  }

  BoardKey boardKey() {
    return board.configuredBoard().key();
  }

  DynamoDbClient connect(Edges edges) {
    board.configuredBoard();
    return edges.connections().apply(board.endpoint());
  }

  OperatedBoard open(DynamoDbClient client, Edges edges) {
    return new OperatedBoard(
        client,
        settings(edges.environment()),
        new dev.recentbest.rollup.merging.Edges(edges.clock(), pause(edges), edges.random()));
  }

  /**
   * @throws CommandFailure when one cannot be used
   */
  Settings settings(Map<String, String> environment) {
    Map<String, String> given = new HashMap<>(values);
    given.put(Setting.TABLE.key(), board.table());
    given.put(Setting.BOARD.key(), board.boardId());
    try {
      Map<String, String> fromFile =
          Optional.ofNullable(file)
              .or(() -> Optional.ofNullable(environment.get(Settings.FILE_VARIABLE)).map(Path::of))
              .map(SettingsFile::read)
              .orElse(Map.of());
      return Settings.read(fromFile, environment, given);
    } catch (InvalidSetting e) {
      throw new CommandFailure(ExitCode.WRONG_INPUT, String.valueOf(e.getMessage()));
    }
  }

  /** An interrupt ends the wait and stays noticed. */
  static Pause pause(Edges edges) {
    return time -> {
      try {
        edges.pause().lasting(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /**
   * A mistyped name is not to look like success.
   *
   * @throws CommandFailure when the board was never written
   */
  void checkIsThere(OperatedBoard board) {
    itemOf(board);
  }

  /**
   * The item of a board that has to be there.
   *
   * @throws CommandFailure when it is not
   */
  BoardItem itemOf(OperatedBoard board) {
    return board
        .read()
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.WRONG_INPUT,
                    name() + " is not there: check the name, or wait for its first play"));
  }
}
