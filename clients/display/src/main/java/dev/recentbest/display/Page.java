package dev.recentbest.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines of which the least important are left out where there is no room for all of them. Not
 * thread-safe.
 */
public final class Page {
  /** What a line is for, the least important first. */
  public enum Use {
    /** An empty line between others. */
    SPACE,
    /** What was. */
    HISTORY,
    /** How things go in general. */
    FIGURES,
    /** Where all of this is. */
    PLACE,
    /** One rank of a board: the last goes first, and a line says how many have gone. */
    RANK,
    /** Without it the others cannot be understood. */
    ESSENTIAL
  }

  private record Line(Use use, String text) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds a line below the others; answers this page. */
  public Page add(Use use, String text) {
    lines.add(new Line(use, text));
    return this;
  }

  /** Adds some. */
  public Page addAll(Use use, List<String> texts) {
    texts.forEach(text -> add(use, text));
    return this;
  }

  /** All lines, from top to bottom. */
  public List<String> lines() {
    return texts(lines);
  }

  /** As many as there is room for. */
  public List<String> lines(int most) {
    List<Line> kept = new ArrayList<>(lines);
    for (Use use : List.of(Use.SPACE, Use.HISTORY, Use.FIGURES, Use.PLACE)) {
      while (kept.size() > most && removeLast(kept, use)) {
        // One at a time, from below.
      }
    }
    leaveRanksOut(kept, most);
    return texts(kept.subList(0, Math.min(most, kept.size())));
  }

  private static void leaveRanksOut(List<Line> kept, int most) {
    int ranks = (int) kept.stream().filter(line -> line.use() == Use.RANK).count();
    if (kept.size() <= most || ranks < 2) {
      return;
    }
    int last = lastOf(kept, Use.RANK);
    // The line that says so takes the place of one more.
    int gone = Math.min(ranks, kept.size() - most + 1);
    kept.subList(last - gone + 1, last + 1).clear();
    String more = String.format(Locale.ROOT, "   … %d more ranks", gone);
    kept.add(last - gone + 1, new Line(Use.RANK, more));
  }

  private static boolean removeLast(List<Line> kept, Use use) {
    int last = lastOf(kept, use);
    if (last >= 0) {
      kept.remove(last);
    }
    return last >= 0;
  }

  private static int lastOf(List<Line> kept, Use use) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).use() == use) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
