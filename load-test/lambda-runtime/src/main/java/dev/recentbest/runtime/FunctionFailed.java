package dev.recentbest.runtime;

/** A function did not answer; the message says why, as it or its runtime reported it. */
public final class FunctionFailed extends RuntimeException {
  private final transient FunctionError error;

  FunctionFailed(FunctionError error) {
    super(error.toString());
    this.error = error;
  }

  public FunctionError error() {
    return error;
  }
}
