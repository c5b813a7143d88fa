package dev.recentbest.lambda;

/** An environment variable is not there that Lambda gives to every function. */
final class MissingVariable extends RuntimeException {
  MissingVariable(String name) {
    super(
        "the environment has no "
            + name
            + ": Lambda sets it for every function; set it where this runs without Lambda");
  }
}
