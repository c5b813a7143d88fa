package dev.recentbest.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The readings of {@link EventToState} in turns, by the processor time of their thread: for a
 * machine with other work on it, where the clock on the wall mostly measures the others. A round
 * runs each of them a few times; what is printed is the median of all rounds.
 *
 * <pre>{@code
 * mvn -q -pl load-test/benchmarks -am package -DskipTests
 * java -cp load-test/benchmarks/target/benchmarks.jar dev.recentbest.benchmarks.SideBySide
 * }</pre>
 */
public final class SideBySide {
  private static final String YARDSTICK = "bare parse";
  private static final int WARM_UP_ROUNDS = 150;
  private static final int ROUNDS = 300;
  private static final int RUNS_A_ROUND = 12;

  /** Two-sided 99 % interval of a median of {@value #ROUNDS}: so many ranks either side of it. */
  private static final int INTERVAL_RANKS = 23;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Callable<?>> readings = new TreeMap<>();
  private long results;

  private SideBySide(EventToState readers) {
    readings.put(YARDSTICK, readers::barePullParse);
    readings.put("Lambda's objects", readers::lambdaObjects);
    readings.put("merged state", readers::mergedState);
  }

  /** Prints a line for each reading of each kind of event. */
  public static void main(String[] args) throws Exception {
    for (EventToState.Records records : EventToState.Records.values()) {
      new SideBySide(prepared(records)).print(records, System.out);
    }
  }

  private static EventToState prepared(EventToState.Records records) throws IOException {
    EventToState readers = new EventToState();
    readers.records = records;
    readers.prepare();
    return readers;
  }

  private void print(EventToState.Records records, PrintStream out) throws Exception {
    measure(WARM_UP_ROUNDS);
    Map<String, double[]> rates = measure(ROUNDS);
    double yardstick = median(requireNonNull(rates.get(YARDSTICK)));
    rates.forEach(
        (name, sorted) ->
            out.printf(
                Locale.ROOT,
                "%-15s %-17s %,9.0f records/s (%,.0f to %,.0f), %.2f of the bare parse%n",
                records,
                name,
                median(sorted),
                sorted[ROUNDS / 2 - INTERVAL_RANKS],
                sorted[ROUNDS / 2 + INTERVAL_RANKS],
                median(sorted) / yardstick));
    out.printf(Locale.ROOT, "(%,d results)%n", results);
  }

  /** Records a second of processor time, ascending, of each reading. */
  private Map<String, double[]> measure(int rounds) throws Exception {
    Map<String, double[]> rates = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (var reading : readings.entrySet()) {
        double[] all = rates.computeIfAbsent(reading.getKey(), name -> new double[rounds]);
        all[round] = rate(reading.getValue());
      }
    }
    rates.values().forEach(Arrays::sort);
    return rates;
  }

  private double rate(Callable<?> reading) throws Exception {
    long from = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < RUNS_A_ROUND; i++) {
      // Counted and printed, so that no run can be left out as useless.
      results += reading.call() == null ? 0 : 1;
    }
    long nanos = THREADS.getCurrentThreadCpuTime() - from;
    return 1e9 * RUNS_A_ROUND * DenseHour.BATCH / nanos;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
