package dev.recentbest.http;

/** A question has no other answer than a problem. Thrown and caught within this package. */
final class Refused extends RuntimeException {
  private final Problem problem;

  Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
