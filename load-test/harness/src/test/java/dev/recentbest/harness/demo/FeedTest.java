package dev.recentbest.harness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.harness.testbed.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedTest {
  private static final long NOW = ManualTime.BEGIN.getEpochSecond();

  private final ManualTime time = new ManualTime();
  private final GameClock clock = new GameClock(time, 1, Duration.ZERO);
  private final List<Instant> handedOnAt = new ArrayList<>();

  private Feed feed(GeneratedPlay... plays) {
    return new Feed(List.of(plays).iterator(), clock, play -> handedOnAt.add(time.instant()), time);
  }

  @Test
  void run_playsOfThePast_areHandedOnAtOnceAndTheOthersInTime() {
    clock.begin();
    Feed feed =
        feed(
            SomePlays.arriving("a", NOW - 3_600),
            SomePlays.arriving("b", NOW),
            SomePlays.arriving("c", NOW + 5));
    feed.run();

    assertThat(handedOnAt)
        .containsExactly(ManualTime.BEGIN, ManualTime.BEGIN, ManualTime.BEGIN.plusSeconds(5));
    assertThat(feed.isLive()).isTrue();
  }

  @Test
  void run_onlyThePast_isNotLive() {
    Feed feed = feed(SomePlays.arriving("a", NOW - 3_600), SomePlays.arriving("b", NOW));
    feed.run();
    assertThat(feed.isLive()).isFalse();
  }

  @Test
  void run_clockThatDoesNotRunYet_handsOnNothingNew() {
    List<Feed> feeds = new ArrayList<>();
    Feed feed =
        new Feed(
            List.of(SomePlays.arriving("a", NOW), SomePlays.arriving("b", NOW + 1)).iterator(),
            clock,
            play -> handedOnAt.add(time.instant()),
            pause -> {
              time.pass(pause);
              if (time.instant().isAfter(ManualTime.BEGIN.plusSeconds(60))) {
                assertThat(handedOnAt).hasSize(1);
                feeds.get(0).stop();
              }
            });
    feeds.add(feed);
    feed.run();
    assertThat(handedOnAt).hasSize(1);
    assertThat(feed.isLive()).isTrue();
  }
}
