package dev.recentbest.display;

import java.util.List;
import java.util.Locale;

/**
 * The columns of a board's rows. Names come last: their width is nobody's to know for certain.
 *
 * @param score the columns of the scores
 * @param time of each of the two times
 * @param withEnds whether there is room for when games ended
 * @param remark of the remarks; 0 when there are none
 * @param name what is left for names
 */
record RowLayout(int score, int time, boolean withEnds, int remark, int name) {
  private static final int RANK = 4;
  private static final int FEWEST_SCORE = 12;

  /** However narrow the terminal, a name is not cut to less. */
  private static final int FEWEST_NAME = 8;

  private static final String GAP = "  ";

  static RowLayout of(List<Row> rows, int time, int columns) {
    int score = rows.stream().mapToInt(row -> row.score().length()).max().orElse(0);
    int remark =
        rows.stream().mapToInt(row -> DisplayText.columns(row.remark().text())).max().orElse(0);
    int widest = Math.max(score, FEWEST_SCORE);
    RowLayout whole = new RowLayout(widest, time, true, remark, 0);
    RowLayout layout =
        whole.left(columns) < FEWEST_NAME ? new RowLayout(widest, time, false, remark, 0) : whole;
    return new RowLayout(
        widest, time, layout.withEnds(), remark, Math.max(layout.left(columns), FEWEST_NAME));
  }

  /** What is left of a line for a name. */
  private int left(int columns) {
    return columns - header().length() + "player".length();
  }

  String header() {
    return cells("rank", "score", "ended", "leaves") + remarkCell("", "") + "player";
  }

  String line(Row row, Palette palette) {
    Remark said = row.remark();
    return cells(Integer.toString(row.rank()), row.score(), row.ended(), row.leaves())
        + remarkCell(said.text(), palette.paint(said.text(), said.style()))
        + row.name(name);
  }

  private String cells(String rank, String scoreText, String ended, String leaves) {
    return right(rank, RANK)
        + " "
        + right(scoreText, score)
        + GAP
        + (withEnds ? DisplayText.padded(ended, time) + GAP : "")
        + DisplayText.padded(leaves, time)
        + GAP;
  }

  private String remarkCell(String text, String painted) {
    return remark == 0 ? "" : painted + " ".repeat(remark - DisplayText.columns(text)) + GAP;
  }

  private static String right(String text, int columns) {
    return String.format(Locale.ROOT, "%" + columns + "s", text);
  }
}
