package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.Palette;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Frame after frame as lines that stay: every few seconds one for what left since, and now and then
 * the board. However much happens, no more lines come of it.
 */
public final class PlainLog {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_BOARDS = Duration.ofSeconds(20);

  private final DemoScreen screen;
  private final List<LeftByAge> left = new ArrayList<>();
  private Instant nextNews = Instant.MIN;
  private Instant nextBoard = Instant.MIN;

  /**
   * @param columns what fits into a line
   */
  public PlainLog(int columns) {
    this.screen = new DemoScreen(columns, Palette.NONE);
  }

  /**
   * Takes a frame in.
   *
   * @param watcher the time by which lines come
   * @return what is to be printed now; mostly nothing
   */
  public List<String> lines(Frame frame, Instant watcher) {
    frame.sight().events().stream()
        .filter(LeftByAge.class::isInstance)
        .map(LeftByAge.class::cast)
        .forEach(left::add);
    List<String> lines = new ArrayList<>();
    if (!watcher.isBefore(nextNews)) {
      nextNews = watcher.plus(BETWEEN_NEWS);
      lines.addAll(news());
    }
    if (!watcher.isBefore(nextBoard)) {
      nextBoard = watcher.plus(BETWEEN_BOARDS);
      lines.add("");
      lines.addAll(screen.summary(frame));
      lines.add("");
    }
    return lines;
  }

  /** Of what left, the last that has come back with less, and how much more there was. */
  private List<String> news() {
    if (left.isEmpty()) {
      return List.of();
    }
    LeftByAge told =
        left.stream()
            .filter(each -> each.next().isPresent())
            .reduce((first, second) -> second)
            .orElse(left.get(left.size() - 1));
    int others = left.size() - 1;
    left.clear();
    return List.of(
        "left by age  "
            + Sentences.left(told)
            + (others == 0 ? "" : " (and " + others + " more left)"));
  }
}
