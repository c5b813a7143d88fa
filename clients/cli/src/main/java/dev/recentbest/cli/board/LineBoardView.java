package dev.recentbest.cli.board;

import dev.recentbest.display.DisplayText;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * Boards one after another, each only when it shows something else than the one before; a line on
 * the error output when the board cannot be read, and one when it can again.
 */
final class LineBoardView implements BoardView {
  private final PrintStream out;
  private final PrintStream err;
  private final Function<Sighting, String> text;
  private Optional<Sighting> last = Optional.empty();

  /**
   * @param text a sighting as lines, the last of them ended
   */
  LineBoardView(PrintStream out, PrintStream err, Function<Sighting, String> text) {
    this.out = out;
    this.err = err;
    this.text = text;
  }

  @Override
  public void show(Sighting sighting) {
    boolean troubledBefore = last.flatMap(Sighting::trouble).isPresent();
    if (sighting.trouble().isPresent() && !troubledBefore) {
      err.println(DisplayText.printable(sighting.trouble().get().why()) + " (still trying)");
    } else if (sighting.trouble().isEmpty() && troubledBefore) {
      err.println("the board can be read again");
    }
    if (last.isEmpty() || !sighting.showsTheSameAs(last.get())) {
      out.print(text.apply(sighting));
      out.flush();
    }
    last = Optional.of(sighting);
  }

  /** A pipe whose reader has left. */
  @Override
  public boolean isGone() {
    return out.checkError();
  }

  @Override
  public void close() {
    out.flush();
  }
}
