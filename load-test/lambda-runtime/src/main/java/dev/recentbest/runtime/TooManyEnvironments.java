package dev.recentbest.runtime;

/** As many environments of a function as there may be are busy. */
public final class TooManyEnvironments extends RuntimeException {
  TooManyEnvironments(int most) {
    super(most + " environments of the function are busy, which is the most there may be");
  }
}
