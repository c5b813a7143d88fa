package dev.recentbest.harness.run;

import dev.recentbest.games.GeneratedPlay;
import dev.recentbest.harness.run.load.DynamoDbPlayTable;
import dev.recentbest.harness.run.load.LoadMeter;
import dev.recentbest.harness.run.load.OpenLoop;
import dev.recentbest.harness.run.load.PlayTable;
import dev.recentbest.harness.run.load.Visibility;
import dev.recentbest.model.item.BoardKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The load of a run while it is on, sampled once a second: one thread keeps the schedule, some
 * write, one looks at the board. For one run.
 */
final class LoadRun implements AutoCloseable {
  private static final Duration SAMPLE = Duration.ofSeconds(1);

  /** What may be said in a report; a service in trouble says the same over and over. */
  private static final int MOST_NOTES = 50;

  private final RunSettings settings;
  private final Target target;
  private final RunEdges edges;
  private final Progress progress;
  private final Visibility visibility = new Visibility();
  private final LoadMeter meter = new LoadMeter(visibility);
  private final Sampling sampling;
  private final BoardLooks looks;
  private final ExecutorService writers;
  private final ExecutorService others = Executors.newFixedThreadPool(2);
  private final List<String> notes = new ArrayList<>();
  private final long begun;

  LoadRun(RunSettings settings, Target target, BoardKey board, RunEdges edges, Progress progress) {
    this.settings = settings;
    this.target = target;
    this.edges = edges;
    this.progress = progress;
    this.sampling = new Sampling(meter, visibility, target.here().map(Target.Inside::watch));
    this.looks =
        new BoardLooks(
            target.reader(), board, visibility, settings.lookEvery(), edges.nanos(), edges.pause());
    this.writers =
        Executors.newFixedThreadPool(settings.writers(), task -> new Thread(task, "load-writer"));
    this.begun = edges.nanos().getAsLong();
  }

  /**
   * Sends the plays; when it returns, each has an outcome. The board is looked at until this is
   * closed.
   *
   * @return how long that took
   */
  Duration send() {
    OpenLoop loop = new OpenLoop(table(), writers, meter, edges.nanos(), edges.pause());
    Instant start = edges.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Iterator<GeneratedPlay> plays = RunGames.of(settings, start);
    others.execute(looks);
    Future<?> schedule =
        others.submit(() -> loop.run(settings.arrivals(), plays, settings.length()));
    while (!schedule.isDone()) {
      if (edges.stop().await(untilNextSample())) {
        loop.stop();
        break;
      }
      sample("sending");
    }
    await(schedule);
    drain();
    Duration loadTime = elapsed();
    sample("sent");
    return loadTime;
  }

  /** Time goes on, and delivery with it; one more second, perhaps. */
  void waiting() {
    if (untilNextSample().isZero()) {
      sample("waiting until all is delivered");
    }
  }

  /** Ends the looks; then nothing changes any more. */
  @Override
  public void close() {
    looks.stop();
    others.shutdown();
    try {
      others.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writers.shutdownNow();
  }

  LoadMeter meter() {
    return meter;
  }

  Visibility visibility() {
    return visibility;
  }

  Sampling sampling() {
    return sampling;
  }

  BoardLooks looks() {
    return looks;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Duration elapsed() {
    return Duration.ofNanos(edges.nanos().getAsLong() - begun);
  }

  void sample(String phase) {
    Second second = sampling.take(elapsed());
    target.here().ifPresent(here -> here.watch().nextNote().ifPresent(this::note));
    progress.show(
        new Status(
            phase,
            settings.rate(),
            second,
            meter.latency().all(),
            visibility.times().all(),
            target.here().map(here -> here.watch().lostRaces()).orElse(0L),
            meter.ledger().errors()));
  }

  private void note(String line) {
    progress.note(line);
    if (notes.size() < MOST_NOTES) {
      notes.add(line);
    }
  }

  private PlayTable table() {
    PlayTable table = new DynamoDbPlayTable(target.client(), target.table(), edges.clock());
    return target
        .here()
        .<PlayTable>map(here -> new AwaitedPlayTable(table, here.deliveries(), edges.clock()))
        .orElse(table);
  }

  private Duration untilNextSample() {
    Duration since = elapsed().minus(sampling.last());
    return since.compareTo(SAMPLE) >= 0 ? Duration.ZERO : SAMPLE.minus(since);
  }

  /** The clients' own time limits bound this. */
  private void drain() {
    writers.shutdown();
    try {
      while (!writers.awaitTermination(untilNextSample().toNanos(), TimeUnit.NANOSECONDS)) {
        sample("waiting for answers");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> schedule) {
    try {
      schedule.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the schedule ended early", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
