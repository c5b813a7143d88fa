package dev.recentbest.cli.operator;

import dev.recentbest.display.DisplayText;
import dev.recentbest.model.play.Play;
import dev.recentbest.operator.verify.Difference;
import dev.recentbest.operator.verify.RankDifference;
import dev.recentbest.operator.verify.Verdict;
import dev.recentbest.rollup.table.RefusedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a comparison has found, for people: the verdict first, what differs as tables. */
final class VerdictText {
  /** So many of a kind are listed; a board that is wrong altogether needs no longer list. */
  private static final int MOST_LISTED = 100;

  private static final int NARROWEST_PLAY = 20;

  private final int playColumns;

  /**
   * @param columns how wide a line may be
   */
  VerdictText(int columns) {
    this.playColumns = Math.max(NARROWEST_PLAY, (columns - "rank  ".length() - 2) / 2);
  }

  List<String> lines(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    int size = verdict.item().state().rules().size();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %,d ranks and %,d entries of the board, %,d plays of the window among %,d rows, as of"
                + " %s",
            verdict.isEqual() ? "the same" : "DIFFERENT",
            size,
            verdict.item().state().entries().size(),
            verdict.playsInWindow(),
            verdict.rows(),
            verdict.at()));
    addRanks(verdict.ranks(), lines);
    addEntries(verdict.entries(), lines);
    if (verdict.unconfirmed() > 0) {
      lines.add(
          verdict.unconfirmed()
              + " keys differed at the last look and not the one before: plays on their way, no"
              + " differences");
    }
    addRefused(verdict, lines);
    lines.add(ExactnessText.of(verdict.item().state(), verdict.at()));
    return lines;
  }

  private void addRanks(List<RankDifference> ranks, List<String> lines) {
    if (!ranks.isEmpty()) {
      lines.add("rank  " + DisplayText.padded("on the board", playColumns) + "  in the table");
    }
    ranks.stream()
        .limit(MOST_LISTED)
        .map(
            rank ->
                String.format(Locale.ROOT, "%4d  ", rank.rank())
                    + DisplayText.padded(play(rank.onBoard()), playColumns)
                    + "  "
                    + play(rank.inTable()))
        .forEach(lines::add);
  }

  private void addEntries(List<Difference> entries, List<String> lines) {
    entries.stream().limit(MOST_LISTED).map(this::entry).forEach(lines::add);
    if (entries.size() > MOST_LISTED) {
      lines.add("and " + (entries.size() - MOST_LISTED) + " more");
    }
  }

  private String entry(Difference difference) {
    return switch (difference.kind()) {
      case NOT_IN_TABLE -> "not in the table: " + play(difference.onBoard());
      case OTHER_VALUE ->
          "other value: "
              + play(difference.onBoard())
              + "; in the table: "
              + play(difference.inTable());
      case BANNED -> "player is banned: " + play(difference.onBoard());
      case MISSING -> "missing on the board: " + play(difference.inTable());
    };
  }

  private String play(Optional<Play> play) {
    return play.map(
            p ->
                DisplayText.cut(
                    DisplayText.printable(
                        p.player()
                            + "/"
                            + p.key().startEpochSecond()
                            + " "
                            + p.score()
                            + " until "
                            + p.completedAtEpochSecond()),
                    playColumns))
        .orElse("-");
  }

  private void addRefused(Verdict verdict, List<String> lines) {
    if (verdict.refusedRows() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d rows are refused by the function and no differences:",
              verdict.refusedRows()));
      for (RefusedRow row : verdict.refused()) {
        lines.add("  " + DisplayText.printable(row.row() + ": " + row.reason()));
      }
    }
  }
}
