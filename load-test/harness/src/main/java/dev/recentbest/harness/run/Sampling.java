package dev.recentbest.harness.run;

import dev.recentbest.harness.check.ServiceWatch;
import dev.recentbest.harness.run.load.Distribution;
import dev.recentbest.harness.run.load.LoadMeter;
import dev.recentbest.harness.run.load.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The seconds of a run, one after the other. Not thread-safe. */
final class Sampling {
  private final LoadMeter meter;
  private final Visibility visibility;
  private final Optional<ServiceWatch> watch;
  private final List<Second> seconds = new ArrayList<>();
  private Duration last = Duration.ZERO;
  private long confirmed;
  private long failed;
  private long lostRaces;

  Sampling(LoadMeter meter, Visibility visibility, Optional<ServiceWatch> watch) {
    this.meter = meter;
    this.visibility = visibility;
    this.watch = watch;
  }

  /** The time since the last one is over. */
  Second take(Duration at) {
    long confirmedNow = meter.ledger().confirmed();
    long failedNow = meter.ledger().failed();
    long lostNow = watch.map(ServiceWatch::lostRaces).orElse(0L);
    Distribution latency = meter.latency().look();
    meter.service().look();
    Second second =
        new Second(
            at,
            at.minus(last),
            confirmedNow - confirmed,
            failedNow - failed,
            meter.outstanding(),
            latency,
            visibility.times().look(),
            lostNow - lostRaces);
    last = at;
    confirmed = confirmedNow;
    failed = failedNow;
    lostRaces = lostNow;
    seconds.add(second);
    return second;
  }

  /** When the last second ended, from the beginning of the run. */
  Duration last() {
    return last;
  }

  List<Second> seconds() {
    return List.copyOf(seconds);
  }
}
