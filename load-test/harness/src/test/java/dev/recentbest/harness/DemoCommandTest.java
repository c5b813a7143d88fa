package dev.recentbest.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DemoCommandTest {
  @Test
  void demo_halfHourSteps_showsBoardsAndFindsThemRight() {
    CommandRun run = CommandRun.of("demo", "--step", "30");

    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().lines())
        .startsWith("14150 plays of an hour on an embedded DynamoDB; their board every 30 minutes:")
        .endsWith("3 boards compared with a brute force over all plays: equal, every one");
    assertThat(run.out()).contains("\nexact, to 1 s\n");
  }
}
