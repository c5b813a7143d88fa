package dev.recentbest.cli.board;

import dev.recentbest.display.BoardText;
import dev.recentbest.display.DisplayText;
import dev.recentbest.display.Page;
import dev.recentbest.display.Style;
import dev.recentbest.display.Terminal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A board's text, with a word on whether it was ever written. */
final class BoardLines {
  private static final String UNWRITTEN = "not written yet: no play has reached this board";

  private final Terminal terminal;

  BoardLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** All lines of it. */
  List<String> of(Sighting sighting) {
    return page(sighting, terminal.columns()).lines();
  }

  /** The same lines in so many columns, some of which can be left out. */
  Page page(Sighting sighting, int columns) {
    BoardText text = new BoardText(columns, terminal.palette());
    Page page =
        sighting.overtaken() ? text.overtaken(sighting.board()) : text.page(sighting.board());
    sighting
        .outdatedSince()
        .ifPresent(since -> page.add(Page.Use.ESSENTIAL, outdated(since, columns)));
    return sighting.written()
        ? page
        : page.add(Page.Use.ESSENTIAL, DisplayText.cut(UNWRITTEN, columns));
  }

  private String outdated(Instant since, int columns) {
    String text = "outdated: the service could not read its table since " + time(since);
    return terminal.palette().paint(DisplayText.cut(text, columns), Style.YELLOW);
  }

  /** A time for people, in UTC: to the second, with a Z. */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
