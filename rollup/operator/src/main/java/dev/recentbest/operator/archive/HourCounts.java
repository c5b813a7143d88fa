package dev.recentbest.operator.archive;

import dev.recentbest.model.archive.Archive;
import dev.recentbest.model.archive.Hour;
import dev.recentbest.model.archive.HourTop;
import dev.recentbest.model.play.Play;
import dev.recentbest.rollup.table.ScanPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Several hours, counted in one scan of the table. Not thread-safe. */
final class HourCounts {
  private static final long HOUR_SECONDS = 3600;

  private final List<Hour> hours;
  private final Map<Long, HourTop> tops = new HashMap<>();
  private final Set<String> banned;
  private long oldestEpochSecond = Long.MAX_VALUE;
  private long rows;

  /**
   * @param sizes how many ranks to count, by the hours to count
   * @param banned who does not count
   */
  HourCounts(Map<Hour, Integer> sizes, Set<String> banned) {
    this.hours = sizes.keySet().stream().sorted().toList();
    this.banned = Set.copyOf(banned);
    sizes.forEach((hour, size) -> tops.put(number(hour), new HourTop(size)));
  }

  void add(ScanPage page) {
    rows += page.rows();
    for (Play play : page.plays()) {
      long end = play.completedAtEpochSecond();
      oldestEpochSecond = Math.min(oldestEpochSecond, end);
      HourTop top = tops.get(Math.floorDiv(end, HOUR_SECONDS));
      if (top != null && !banned.contains(play.player())) {
        top.add(play);
      }
    }
  }

  long rows() {
    return rows;
  }

  /** The hours to count, the earliest first. */
  List<Hour> hours() {
    return hours;
  }

  /**
   * Whether rows of an hour may be gone, their time to live being over: the table has no play that
   * ended before it.
   */
  boolean isOlderThanTable(Hour hour) {
    return hour.start().getEpochSecond() <= oldestEpochSecond;
  }

  /**
   * What was counted.
   *
   * @param hour one of the hours to count
   */
  Archive archive(Hour hour, Instant countedAt) {
    HourTop top = Optional.ofNullable(tops.get(number(hour))).orElseThrow();
    return new Archive(hour, top.size(), top.plays(), countedAt, top.best());
  }

  private static long number(Hour hour) {
    return hour.start().getEpochSecond() / HOUR_SECONDS;
  }
}
