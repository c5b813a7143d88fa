package dev.recentbest.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What came of one call of the function. */
public sealed interface FunctionOutcome {
  /**
   * It returned.
   *
   * @param json its answer; nothing at all means success
   */
  record Answered(String json) implements FunctionOutcome {}

  /** It threw. */
  record Failed(Throwable cause) implements FunctionOutcome {}

  /** It was not run. */
  record Throttled(FunctionThrottledException cause) implements FunctionOutcome {}

  /** Calls a function and waits for it. */
  static FunctionOutcome of(StreamFunction function, byte[] event) {
    try {
      byte[] answer = function.invoke(event);
      // A caller that does not mind null returns it for "nothing to say".
      return new Answered(answer == null ? "" : new String(answer, UTF_8));
    } catch (FunctionThrottledException e) {
      return new Throttled(e);
    } catch (Throwable e) {
      // Whatever a function throws fails its batch, as it does on Lambda: errors too.
      return new Failed(e);
    }
  }
}
