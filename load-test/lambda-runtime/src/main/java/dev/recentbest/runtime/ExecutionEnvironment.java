package dev.recentbest.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One environment of a function: a process that handles one event after the other until it ends.
 * Not thread-safe.
 */
public final class ExecutionEnvironment implements AutoCloseable {
  /** Lambda allows ten seconds before the first event; a busy machine may need longer. */
  private static final Duration INIT_TIME = Duration.ofSeconds(60);

  private final FunctionConfiguration function;
  private final Clock clock;
  private final RuntimeApi api;
  private final FunctionProcess process;
  private int invocations;

  private ExecutionEnvironment(
      FunctionConfiguration function, FunctionPackage zip, Clock clock, Consumer<String> log) {
    this.function = function;
    this.clock = clock;
    this.api = new RuntimeApi(function.arn());
    try {
      this.process =
          new FunctionProcess(
              function, zip, api.address(), log, status -> api.fail(exitError(status)));
    } catch (RuntimeException e) {
      api.close();
      throw e;
    }
  }

  /**
   * Starts the process, and returns at once: an error shows when {@link #awaitInitialized} is
   * called, or an event is given to it.
   *
   * @param zip the function; to be closed later than this
   * @param clock by which an invocation's deadline is told to the function
   * @param log takes the lines that the process prints, on a thread of its own
   */
  public static ExecutionEnvironment start(
      FunctionConfiguration function, FunctionPackage zip, Clock clock, Consumer<String> log) {
    return new ExecutionEnvironment(function, zip, clock, log);
  }

  /**
   * Waits until the function is ready for an event.
   *
   * @throws FunctionFailed when it could not be made
   */
  public void awaitInitialized() {
    throwIfPresent(await(api.initialized(), INIT_TIME));
  }

  /**
   * Waits until the function is ready for its snapshot.
   *
   * @throws FunctionFailed when it could not be made, or its hook failed
   */
  public void awaitCheckpoint() {
    throwIfPresent(await(api.checkpointed(), INIT_TIME));
  }

  /** Lets a function go on from its snapshot. */
  public void restore() {
    api.restore();
  }

  /**
   * Gives an event to the function.
   *
   * @return what it answers
   * @throws FunctionFailed when it throws, ends, or is not done in time, in which case it is killed
   */
  public byte[] invoke(byte[] event) {
    awaitInitialized();
    invocations++;
    Invocation invocation =
        new Invocation(requestId(invocations), event, clock.instant().plus(function.timeout()));
    api.give(invocation);
    return await(invocation.answer(), function.timeout());
  }

  /** The number of the process. */
  public long pid() {
    return process.pid();
  }

  /** Whether it can take another event. */
  public boolean isAlive() {
    return process.isAlive() && !api.hasFailed();
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.close();
    api.close();
  }

  private <T> T await(CompletableFuture<T> future, Duration limit) {
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw killed("Sandbox.Timedout", "no answer within " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FunctionFailed failed ? failed : new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw killed("Sandbox.Failure", "the wait for its answer was interrupted");
    }
  }

  private FunctionFailed killed(String type, String message) {
    FunctionError error = new FunctionError(type, message);
    api.fail(error);
    process.kill();
    return new FunctionFailed(error);
  }

  private static void throwIfPresent(Optional<FunctionError> error) {
    if (error.isPresent()) {
      throw new FunctionFailed(error.get());
    }
  }

  private static FunctionError exitError(int status) {
    return new FunctionError("Runtime.ExitError", "the process ended with exit status " + status);
  }

  /** In the form of those of Lambda. */
  private static String requestId(int number) {
    return String.format("00000000-0000-4000-8000-%012x", number);
  }
}
