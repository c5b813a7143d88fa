package dev.recentbest.operator.verify;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.leaderboard.Leaderboard;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.ranking.RankingOrder;
import dev.recentbest.model.ranking.Ticks;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.BoardRules;
import dev.recentbest.model.skyband.BoardState;
import dev.recentbest.model.skyband.Bound;
import dev.recentbest.model.skyband.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A board beside what its table gives for the window that ends at an instant: rank by rank, and
 * entry by entry. Pure.
 *
 * <p>An entry is wrong when the table does not have it so. One is missing when it would be among
 * the best ranks now or, nothing being written any more, at some later moment; slack is none of it.
 *
 * @param ranks the ranks that are not the same
 * @param entries the keys that are not the same
 */
record Comparison(List<RankDifference> ranks, List<Difference> entries) {
  private static final Bound NO_BOUND = new Bound(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * Compares.
   *
   * @param rows the plays of the table, by key; all of the window, whatever else
   * @param banned who is banned
   */
  static Comparison of(BoardState board, Map<PlayKey, Play> rows, Set<String> banned, Instant at) {
    long lastOutside =
        Ticks.lastOutside(
            at.getEpochSecond(), board.rules().window().toSeconds(), board.tickSeconds());
    List<Play> live =
        rows.values().stream()
            .filter(play -> !banned.contains(play.player()))
            .filter(play -> isInside(play, board, lastOutside))
            .sorted(RankingOrder.BEST_FIRST)
            .toList();
    return new Comparison(ranks(board, live, at), entries(board, rows, banned, live, lastOutside));
  }

  boolean isEqual() {
    return ranks.isEmpty() && entries.isEmpty();
  }

  /** Every key that has to be read again before any of this is believed. */
  Set<PlayKey> keys() {
    Set<PlayKey> keys = new HashSet<>();
    entries.forEach(difference -> keys.add(difference.key()));
    for (RankDifference rank : ranks) {
      rank.onBoard().ifPresent(play -> keys.add(play.key()));
      rank.inTable().ifPresent(play -> keys.add(play.key()));
    }
    return keys;
  }

  /** What of this was found before as well. */
  Comparison confirming(Comparison before) {
    Set<RankDifference> known = Set.copyOf(before.ranks);
    Set<Difference> knownEntries = Set.copyOf(before.entries);
    return new Comparison(
        ranks.stream().filter(known::contains).toList(),
        entries.stream().filter(knownEntries::contains).toList());
  }

  private static boolean isInside(Play play, BoardState board, long lastOutside) {
    return Ticks.of(play.completedAtEpochSecond(), board.tickSeconds()) > lastOutside;
  }

  private static List<RankDifference> ranks(BoardState board, List<Play> live, Instant at) {
    int size = board.rules().size();
    List<Play> shown = Leaderboard.of(board, at, size, board.rules().window()).plays();
    Set<String> players = new HashSet<>();
    List<Play> best = live.stream().filter(play -> players.add(play.player())).limit(size).toList();
    List<RankDifference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(shown.size(), best.size()); i++) {
      Optional<Play> onBoard = at(shown, i);
      Optional<Play> inTable = at(best, i);
      if (!onBoard.equals(inTable)) {
        differences.add(new RankDifference(i + 1, onBoard, inTable));
      }
    }
    return differences;
  }

  private static Optional<Play> at(List<Play> plays, int index) {
    return index < plays.size() ? Optional.of(plays.get(index)) : Optional.empty();
  }

  private static List<Difference> entries(
      BoardState board,
      Map<PlayKey, Play> rows,
      Set<String> banned,
      List<Play> live,
      long lastOutside) {
    List<Difference> differences = new ArrayList<>();
    Set<PlayKey> held = new HashSet<>();
    for (Entry entry : board.entries()) {
      Play play = entry.play();
      held.add(play.key());
      if (isInside(play, board, lastOutside)) {
        Optional<Play> row = Optional.ofNullable(rows.get(play.key()));
        kind(play, row, banned)
            .ifPresent(
                kind -> differences.add(new Difference(play.key(), kind, Optional.of(play), row)));
      }
    }
    for (Play play : everShown(board, live)) {
      if (!held.contains(play.key())) {
        differences.add(
            new Difference(
                play.key(), Difference.Kind.MISSING, Optional.empty(), Optional.of(play)));
      }
    }
    return differences;
  }

  private static Optional<Difference.Kind> kind(
      Play shown, Optional<Play> row, Set<String> banned) {
    if (row.isEmpty()) {
      return Optional.of(Difference.Kind.NOT_IN_TABLE);
    }
    if (!row.get().equals(shown)) {
      return Optional.of(Difference.Kind.OTHER_VALUE);
    }
    return banned.contains(shown.player()) ? Optional.of(Difference.Kind.BANNED) : Optional.empty();
  }

  /** The plays that are among the best at some moment: a skyband without slack. */
  private static List<Play> everShown(BoardState board, List<Play> live) {
    BoardRules rules = board.rules();
    BoardRules withoutSlack =
        new BoardRules(rules.size(), 0, rules.window(), rules.clockAllowance());
    List<Change> changes =
        live.stream().map(play -> Change.insertion(play, SequenceNumber.ZERO)).toList();
    Arrivals arrivals =
        new Arrivals(changes, OptionalLong.empty(), OptionalLong.empty(), false, Optional.empty());
    return BoardState.fromTheBeginning(withoutSlack, board.tickSeconds())
        .merge(arrivals, TableReads.NONE, NO_BOUND)
        .state()
        .entries()
        .stream()
        .map(Entry::play)
        .toList();
  }
}
