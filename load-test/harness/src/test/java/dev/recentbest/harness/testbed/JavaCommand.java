package dev.recentbest.harness.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start a packaged command in a process of its own: as a user does, by the same Java. */
public final class JavaCommand {
  /** So short a life does not pay for the optimizing compiler. */
  private static final String FOR_A_SHORT_LIFE = "-XX:TieredStopAtLevel=1";

  private JavaCommand() {}

  /**
   * The command line.
   *
   * @param jarProperty the system property that names the jar
   */
  public static List<String> of(
      String jarProperty, List<String> jvmOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(FOR_A_SHORT_LIFE);
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", System.getProperty(jarProperty)));
    command.addAll(arguments);
    return command;
  }
}
