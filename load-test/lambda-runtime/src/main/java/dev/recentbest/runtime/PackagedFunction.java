package dev.recentbest.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A function from a zip, with as many environments as there are invocations at once. As on Lambda
 * each handles one event at a time, the one that was used last is used first, one that ended is not
 * used again, and the next event gets a new one. Thread-safe.
 */
public final class PackagedFunction implements AutoCloseable {
  private final FunctionConfiguration configuration;
  private final FunctionPackage zip;
  private final int mostEnvironments;
  private final Clock clock;
  private final Consumer<String> log;
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private final Set<ExecutionEnvironment> all = new HashSet<>();
  private boolean closed;

  private PackagedFunction(
      FunctionConfiguration configuration,
      FunctionPackage zip,
      int mostEnvironments,
      Clock clock,
      Consumer<String> log) {
    this.configuration = configuration;
    this.zip = zip;
    this.mostEnvironments = mostEnvironments;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Unpacks a function; its first environment starts with the first event.
   *
   * @param mostEnvironments how many there may be at once; at least 1
   * @param clock by which an invocation's deadline is told to the function
   * @param log takes the lines that the processes print, and those about their starts and ends
   * @throws PackageUnreadable when the zip cannot be read
   */
  public static PackagedFunction open(
      Path zip,
      FunctionConfiguration configuration,
      int mostEnvironments,
      Clock clock,
      Consumer<String> log) {
    if (mostEnvironments < 1) {
      throw new IllegalArgumentException("must be >= 1: mostEnvironments=" + mostEnvironments);
    }
    return new PackagedFunction(
        configuration, FunctionPackage.unpack(zip), mostEnvironments, clock, log);
  }

  /**
   * Gives an event to an environment that is idle, or to a new one.
   *
   * @return what the function answers
   * @throws FunctionFailed when it throws, ends, or is not done in time
   * @throws TooManyEnvironments when all are busy
   */
  public byte[] invoke(byte[] event) {
    ExecutionEnvironment environment = take();
    try {
      return environment.invoke(event);
    } finally {
      giveBack(environment);
    }
  }

  /** Ends all environments, and removes what was unpacked. */
  @Override
  public void close() {
    Set<ExecutionEnvironment> ending;
    synchronized (this) {
      closed = true;
      ending = Set.copyOf(all);
      all.clear();
      idle.clear();
    }
    ending.forEach(ExecutionEnvironment::close);
    zip.close();
  }

  private synchronized ExecutionEnvironment take() {
    if (closed) {
      throw new IllegalStateException("the function is closed");
    }
    while (!idle.isEmpty()) {
      ExecutionEnvironment environment = idle.pop();
      if (environment.isAlive()) {
        return environment;
      }
      remove(environment);
    }
    if (all.size() == mostEnvironments) {
      throw new TooManyEnvironments(mostEnvironments);
    }
    ExecutionEnvironment started = ExecutionEnvironment.start(configuration, zip, clock, log);
    all.add(started);
    log.accept("the function runs in process " + started.pid());
    return started;
  }

  private synchronized void giveBack(ExecutionEnvironment environment) {
    if (environment.isAlive()) {
      idle.push(environment);
    } else {
      remove(environment);
    }
  }

  private void remove(ExecutionEnvironment environment) {
    if (all.remove(environment)) {
      environment.close();
      log.accept(
          "the function's process "
              + environment.pid()
              + " has ended; the next batch gets a new one");
    }
  }
}
