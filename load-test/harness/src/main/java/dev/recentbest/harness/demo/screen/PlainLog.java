package dev.recentbest.harness.demo.screen;

import dev.recentbest.display.Palette;
import dev.recentbest.harness.demo.screen.BoardEvent.LeftByAge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frame after frame as lines that stay: every few seconds one for what left since, and now and then
 * the board. However much happens, no more lines come of it.
 */
public final class PlainLog {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_BOARDS = Duration.ofSeconds(30);

  /** By then there is something to say of rates. */
  private static final Duration BEFORE_FIRST_BOARD = Duration.ofSeconds(2);

  private final DemoScreen screen;
  private final List<LeftByAge> left = new ArrayList<>();
  private Optional<Instant> nextNews = Optional.empty();
  private Optional<Instant> nextBoard = Optional.empty();

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
    nextNews = nextNews.or(() -> Optional.of(watcher.plus(BETWEEN_NEWS)));
    nextBoard = nextBoard.or(() -> Optional.of(watcher.plus(BEFORE_FIRST_BOARD)));
    if (!watcher.isBefore(nextNews.get())) {
      nextNews = Optional.of(watcher.plus(BETWEEN_NEWS));
      lines.addAll(news());
    }
    if (!watcher.isBefore(nextBoard.get())) {
      nextBoard = Optional.of(watcher.plus(BETWEEN_BOARDS));
      lines.addAll(board(frame));
    }
    return lines;
  }

  /** The board, whether it is time for it or not. */
  public List<String> board(Frame frame) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(screen.summary(frame));
    lines.add("");
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
