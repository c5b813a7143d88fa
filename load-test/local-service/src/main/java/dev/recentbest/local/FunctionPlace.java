package dev.recentbest.local;

import java.nio.file.Path;
import java.util.Map;

/** Where the function of a service runs. */
public sealed interface FunctionPlace {
  /** With everything else, from the class path. */
  record InProcess() implements FunctionPlace {}

  /**
   * In processes of its own, from the zip that is deployed, under Lambda's runtime.
   *
   * @param zip the package
   * @param variables the function's settings as its environment variables
   */
  record Packaged(Path zip, Map<String, String> variables) implements FunctionPlace {
    public Packaged {
      variables = Map.copyOf(variables);
    }
  }
}
