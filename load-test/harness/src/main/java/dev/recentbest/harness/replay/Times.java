package dev.recentbest.harness.replay;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.util.ArrayList;
import java.util.List;

/** The instants to read boards at: epoch seconds, one a line, ascending. */
final class Times {
  /** The end of the year 9999, as for the plays. */
  private static final long MAX_EPOCH_SECOND = 253_402_300_799L;

  private Times() {}

  /**
   * @throws CommandFailure when there is no line, or one is no such time or earlier than the one
   *     above it
   */
  static List<Long> parse(String file, List<String> lines) {
    List<Long> times = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty()) {
        times.add(time(file, i + 1, line, times));
      }
    }
    if (times.isEmpty()) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT, file + " is empty: expected epoch seconds, one a line, ascending");
    }
    return List.copyOf(times);
  }

  private static long time(String file, int number, String line, List<Long> before) {
    long time = epochSecond(line);
    if (time < 0 || time > MAX_EPOCH_SECOND) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          file
              + " line "
              + number
              + " must be a whole number of epoch seconds, 0 to "
              + MAX_EPOCH_SECOND
              + ", found \""
              + line
              + "\"");
    }
    if (!before.isEmpty() && time < before.get(before.size() - 1)) {
      throw new CommandFailure(
          ExitCode.WRONG_INPUT,
          file
              + " line "
              + number
              + " is "
              + time
              + ", earlier than the time above it: sort the file, ascending");
    }
    return time;
  }

  /** The number, or -1 when the line is none. */
  private static long epochSecond(String line) {
    try {
      return Long.parseLong(line);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
