package dev.recentbest.harness.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.games.Stage;
import dev.recentbest.harness.testbed.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One writer, and a clock that goes on only while somebody waits. */
final class OpenLoopTest {
  private final ManualTime time = new ManualTime();
  private final LoadMeter meter = new LoadMeter(new Visibility());
  private final List<Long> startedMillis = new ArrayList<>();

  private long nanos() {
    return Duration.between(ManualTime.BEGIN, time.instant()).toNanos();
  }

  private static Iterator<GeneratedPlay> plays() {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(
            i -> new GeneratedPlay("p" + i, 100, 30, true, 5, "h", List.of(), 130, Stage.WHOLE))
        .iterator();
  }

  private OpenLoop loop(PlayTable table) {
    return new OpenLoop(table, Runnable::run, meter, this::nanos, time);
  }

  private PlayTable taking(Duration first, Duration others) {
    return play -> {
      startedMillis.add(nanos() / 1_000_000);
      time.pass(startedMillis.size() == 1 ? first : others);
      return new Outcome.Confirmed(1);
    };
  }

  @Test
  void run_quickTable_startsEachPlayWhenItIsDue() {
    loop(taking(Duration.ZERO, Duration.ZERO))
        .run(Arrivals.even(10), plays(), Duration.ofMillis(500));

    assertThat(startedMillis).containsExactly(0L, 100L, 200L, 300L, 400L);
    assertThat(meter.latency().look().max()).isZero();
  }

  @Test
  void run_firstWriteStalls_thoseDueMeanwhileAreTimedFromWhenTheyWereDue() {
    loop(taking(Duration.ofMillis(400), Duration.ofMillis(1)))
        .run(Arrivals.even(10), plays(), Duration.ofSeconds(1));

    Distribution latency = meter.latency().look();
    Distribution service = meter.service().look();
    // Due at 0, 100, 200, 300: done at 400, 401, 402, 403, and the rest in time.
    assertThat(latency.count()).isEqualTo(10);
    assertThat(meter.latency().percentile(70)).isBetween(millis(103), millis(104));
    assertThat(meter.latency().percentile(80)).isBetween(millis(202), millis(203));
    assertThat(meter.latency().percentile(90)).isBetween(millis(301), millis(302));
    assertThat(service.p90()).isEqualTo(millis(1));
  }

  @Test
  void run_tableTooSlow_endsInTimeAndCountsWhatWasNeverSent() {
    loop(taking(Duration.ofMillis(250), Duration.ofMillis(250)))
        .run(Arrivals.even(10), plays(), Duration.ofSeconds(1));

    assertThat(startedMillis).containsExactly(0L, 250L, 500L, 750L);
    assertThat(meter.dueCount()).isEqualTo(10);
    assertThat(meter.neverSentCount()).isEqualTo(6);
    assertThat(meter.outstanding()).isZero();
  }

  @Test
  void run_stopped_sendsNoMore() {
    OpenLoop[] loop = new OpenLoop[1];
    loop[0] =
        loop(
            play -> {
              loop[0].stop();
              return new Outcome.Confirmed(1);
            });
    loop[0].run(Arrivals.even(10), plays(), Duration.ofSeconds(1));

    assertThat(meter.finishedCount()).isEqualTo(1);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
