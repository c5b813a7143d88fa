package dev.recentbest.mapping;

import java.util.function.Consumer;

/** A function whose calls are answered later. */
@FunctionalInterface
public interface AsyncFunction {
  /**
   * Begins a call.
   *
   * @param event the UTF-8 JSON that Lambda sends
   * @param answered takes the outcome, once, as a step of the engine's {@link Scheduler}
   */
  void call(byte[] event, Consumer<FunctionOutcome> answered);
}
