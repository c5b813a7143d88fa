package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class DemoOptionsTest {
  private static DemoSettings settings(boolean watched, String... arguments) {
    DemoOptions options = new DemoOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("demo", mixin(options)))
        .parseArgs(arguments);
    return options.settings(watched);
  }

  private static CommandLine.Model.CommandSpec mixin(DemoOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  @Test
  void settings_nothingGiven_areTheDefaults() {
    assertThat(settings(false)).isEqualTo(new DemoSettings(1, 20, 1, Optional.empty()));
  }

  @Test
  void settings_allGiven_areThose() {
    assertThat(settings(true, "--seed", "-7", "--rate", "50", "--speed", "60", "--for", "5m"))
        .isEqualTo(new DemoSettings(-7, 50, 60, Optional.of(Duration.ofMinutes(5))));
  }

  @Test
  void settings_unwatchedLength_countsWithoutATerminalOnly() {
    String[] both = {"--unwatched-for", "60s", "--for", "5s"};
    assertThat(settings(false, "--unwatched-for", "60s").length()).contains(Duration.ofSeconds(60));
    assertThat(settings(true, "--unwatched-for", "60s").length()).isEmpty();
    assertThat(settings(false, both).length()).contains(Duration.ofSeconds(5));
    assertThat(settings(true, both).length()).contains(Duration.ofSeconds(5));
  }
}
