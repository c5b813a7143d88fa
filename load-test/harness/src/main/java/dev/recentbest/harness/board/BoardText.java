package dev.recentbest.harness.board;

import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A leaderboard as lines for people; times of day are UTC. */
public final class BoardText {
  private static final String HEADER = "rank        score  ended     leaves    player";

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** What keeps a line of the board on one line of a terminal of 80 columns. */
  private static final int MAX_HANDLE_CODE_POINTS = 32;

  private BoardText() {}

  /** A heading, a line for each rank, and what the board says of itself. */
  public static List<String> of(Leaderboard board) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Best of the "
            + board.window().toMinutes()
            + " minutes before "
            + time(board.at())
            + " UTC");
    lines.add(HEADER);
    int rank = 0;
    for (Play play : board.plays()) {
      lines.add(line(++rank, play, board));
    }
    lines.add(
        board.exact()
            ? "exact, to " + board.tick().toSeconds() + " s"
            : "not exact: plays may be missing");
    return lines;
  }

  private static String line(int rank, Play play, Leaderboard board) {
    Instant ended = Instant.ofEpochSecond(play.completedAtEpochSecond());
    String handle = shortened(printable(play.handle().text()), play.handle().cut());
    return String.format(
        Locale.ROOT,
        "%4d %,12d  %s  %s  %s",
        rank,
        play.score(),
        time(ended),
        time(leaves(play, board)),
        handle);
  }

  /** All plays of a tick leave together, a window after the tick began. */
  private static Instant leaves(Play play, Leaderboard board) {
    long tick = board.tick().toSeconds();
    long begin = Math.floorDiv(play.completedAtEpochSecond(), tick) * tick;
    return Instant.ofEpochSecond(begin).plus(board.window());
  }

  private static String shortened(String handle, boolean cut) {
    boolean fits = handle.codePointCount(0, handle.length()) <= MAX_HANDLE_CODE_POINTS;
    String shown =
        fits ? handle : handle.substring(0, handle.offsetByCodePoints(0, MAX_HANDLE_CODE_POINTS));
    return fits && !cut ? shown : shown + "...";
  }

  /**
   * A handle comes from anybody: what would move the cursor or turn the line around is not printed.
   */
  public static String printable(String handle) {
    StringBuilder text = new StringBuilder();
    handle
        .codePoints()
        .map(point -> isHarmless(point) ? point : '\uFFFD')
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isHarmless(int point) {
    int type = Character.getType(point);
    boolean joiner = point == 0x200C || point == 0x200D;
    return joiner
        || (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.LINE_SEPARATOR
            && type != Character.PARAGRAPH_SEPARATOR
            && type != Character.SURROGATE
            && type != Character.UNASSIGNED);
  }

  private static String time(Instant instant) {
    return TIME_OF_DAY.format(instant.atOffset(ZoneOffset.UTC));
  }
}
