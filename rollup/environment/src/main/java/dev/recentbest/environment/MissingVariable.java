package dev.recentbest.environment;

/** An environment variable is not there that Lambda gives to every function. */
public final class MissingVariable extends RuntimeException {
  MissingVariable(String name) {
    super(
        "the environment has no "
            + name
            + ": Lambda sets it for every function; set it where this runs without Lambda");
  }
}
