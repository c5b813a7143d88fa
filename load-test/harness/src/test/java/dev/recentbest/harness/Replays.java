package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.harness.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays into tables of a database that runs already.
 *
 * @param database stays its owner's to close
 */
record Replays(TestDatabase database) {
  CommandRun run(String table, Path input, String... more) {
    return CommandRun.replay(input, database.endpoint(), table, more);
  }

  /** The boards of a replay into a table of its own. */
  List<String> boards(Path folder, String input, List<Long> at, String... more) throws IOException {
    return boards(database.freshTable(), folder, input, at, more);
  }

  /** Each board as its instant, whether it is exact, and its players with their scores. */
  List<String> boards(String table, Path folder, String input, List<Long> at, String... more)
      throws IOException {
    Path plays = Files.writeString(folder.resolve("plays"), input);
    Path times = Files.write(folder.resolve("times"), at.stream().map(String::valueOf).toList());
    Path out = folder.resolve("boards");
    List<String> arguments = new ArrayList<>(List.of(more));
    if (!at.isEmpty()) {
      arguments.addAll(List.of("--boards-at", times.toString(), "--boards-out", out.toString()));
    }
    CommandRun run = run(table, plays, arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    return at.isEmpty() ? List.of() : BoardSummaries.of(out);
  }
}
