package dev.recentbest.cli.board;

import dev.recentbest.display.BoardText;
import dev.recentbest.display.Terminal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A board's text, with a word on whether it was ever written. */
final class BoardLines {
  private final BoardText text;

  BoardLines(Terminal terminal) {
    this.text = new BoardText(terminal.columns(), terminal.palette());
  }

  List<String> of(Sighting sighting) {
    List<String> lines = new ArrayList<>(text.lines(sighting.board()));
    if (!sighting.written()) {
      lines.add("not written yet: no play has reached this board");
    }
    return lines;
  }

  /** A time for people, in UTC: to the second, with a Z. */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
