package dev.recentbest.display;

import dev.recentbest.model.play.Handle;
import dev.recentbest.model.play.Play;
import java.util.Locale;

/** The cells of one rank; what came from a player or a caller is printable. */
record Row(int rank, String score, String ended, String leaves, Remark remark, Handle name) {
  static Row of(int rank, Play play, String ended, String leaves, Remark remark) {
    return new Row(
        rank,
        String.format(Locale.ROOT, "%,d", play.score()),
        ended,
        leaves,
        new Remark(DisplayText.printable(remark.text()), remark.style()),
        new Handle(DisplayText.printable(play.handle().text()), play.handle().cut()));
  }

  /** The player's name, in as many columns as there are. */
  String name(int columns) {
    return name.cut()
        ? DisplayText.beginning(name.text(), columns)
        : DisplayText.cut(name.text(), columns);
  }
}
