package dev.recentbest.model.skyband;

import dev.recentbest.model.correction.Cell;
import dev.recentbest.model.correction.Change;
import dev.recentbest.model.correction.Corrections;
import dev.recentbest.model.correction.TableReads;
import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.ranking.RankingOrder;
import dev.recentbest.model.ranking.Ticks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that a board has to remember: the smallest set of plays from which its best can be
 * read, exactly, at every later moment without further input, and beside it what keeps an old
 * record from bringing back what a newer one took away. Immutable.
 *
 * <p>{@link #merge} is a pure function of its inputs. As long as each key has one value, order,
 * repetition and grouping of what is merged make no difference: duplicates, retries, partial
 * batches, late and out-of-order delivery all lead to the same state. A key whose value changes
 * counts with that of its highest sequence number, again in any order; what such a change lays open
 * is found again in the table, as far as it is the player's own, and otherwise paid for by the
 * slack: {@link #isExact} counts.
 *
 * @param rules size, slack, window and allowance
 * @param tickSeconds the step in which plays leave the window; at least 1; doubles when the bound
 *     demands it
 * @param entries the skyband, best first, without the plays of banned players
 * @param hidden the cells that have to be remembered and are not shown: tombstones, replaced values
 *     that are hidden, the plays of banned players; by player and start
 * @param corrections holes and bans
 * @param coverage how far back the entries can be trusted
 * @param streamLabel the stream whose sequence numbers the entries carry; empty before the first
 *     record
 */
public record BoardState(
    BoardRules rules,
    long tickSeconds,
    List<Entry> entries,
    List<Cell> hidden,
    Corrections corrections,
    Coverage coverage,
    Optional<String> streamLabel) {
  /**
   * So coarse that all time fits into few ticks: a bound that does not hold even here can never
   * hold.
   */
  private static final long MAX_TICK_SECONDS = 1L << 40;

  /**
   * @throws IllegalArgumentException when the tick is out of its range
   */
  public BoardState {
    if (tickSeconds < 1 || tickSeconds > MAX_TICK_SECONDS) {
      throw new IllegalArgumentException("must be 1 to 2^40: tickSeconds=" + tickSeconds);
    }
    entries = List.copyOf(entries);
    hidden = List.copyOf(hidden);
  }

  /**
   * A board that starts together with its table: it has seen nothing, and there was nothing to see.
   */
  public static BoardState fromTheBeginning(BoardRules rules, long tickSeconds) {
    return empty(rules, tickSeconds, Coverage.COMPLETE);
  }

  /**
   * A board that starts over a table with a past: what was recorded before this instant it never
   * saw.
   */
  public static BoardState knownSince(BoardRules rules, long tickSeconds, long epochSecond) {
    return empty(rules, tickSeconds, Coverage.since(epochSecond));
  }

  private static BoardState empty(BoardRules rules, long tickSeconds, Coverage coverage) {
    return new BoardState(
        rules, tickSeconds, List.of(), List.of(), Corrections.NONE, coverage, Optional.empty());
  }

  /**
   * This state with everything that a batch brings.
   *
   * @param reads what was read from the table for it, after this state was known; at first nothing:
   *     the result says what is wanted
   * @param bound what the entries have to fit; it is raised for a board that needs more, and gives
   *     way when even a tick longer than the window does not help
   */
  public Merged merge(Arrivals arrivals, TableReads reads, Bound bound) {
    return new MergeStep(this, arrivals).merge(reads, bound.atLeastFor(rules));
  }

  /** This state with another rebuild begun. */
  public BoardState withNextEpoch() {
    return new BoardState(
        rules,
        tickSeconds,
        entries,
        hidden,
        corrections.withEpoch(Math.addExact(corrections.epoch(), 1)),
        coverage,
        streamLabel);
  }

  /**
   * This state as it is once time has moved on to the horizon of a later one: without what that one
   * drops for its age, and with nothing of what it has learned.
   */
  public BoardState atHorizonOf(BoardState later) {
    Coverage moved = coverage.withHorizon(later.coverage.horizonEpochSecond());
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : hidden) {
      Trimming.trim(cell, moved, tickSeconds, corrections.isBanned(cell.key().player()))
          .ifPresent(cells::add);
    }
    return new BoardState(
        rules,
        tickSeconds,
        entries.stream()
            .filter(entry -> !moved.isPast(entry.play().completedAtEpochSecond(), tickSeconds))
            .map(entry -> Entry.of(Trimming.trimGuard(entry.cell(), moved, tickSeconds)))
            .toList(),
        cells,
        Trimming.trim(corrections, moved, tickSeconds),
        moved,
        streamLabel);
  }

  /** What this state, which a change was merged into, has to say of it. */
  public Standing standingOf(Change change) {
    if (isKnown(change)) {
      return Standing.HELD;
    }
    if (change.after().isEmpty()) {
      return Standing.GONE;
    }
    if (isExpired(change.after().get())) {
      return Standing.EXPIRED;
    }
    return othersAbove(change.after().get()) >= rules.depth()
        ? Standing.BEHIND_OTHERS
        : Standing.BEHIND_OWN;
  }

  /** Whether a play ended before everything that this board can still be asked for. */
  public boolean isExpired(Play play) {
    return coverage.isPast(play.completedAtEpochSecond(), tickSeconds);
  }

  /** The value of a key, as far as this state knows it. */
  public Optional<Play> value(PlayKey key) {
    return cell(key).flatMap(Cell::value);
  }

  /** Every cell, shown or not. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>(entries.size() + hidden.size());
    entries.forEach(entry -> cells.add(entry.cell()));
    cells.addAll(hidden);
    return cells;
  }

  /** The players of the entries. */
  public Set<String> players() {
    return entries.stream()
        .map(entry -> entry.play().player())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the first ranks that are read from this state for a window are what a recount of
   * everything delivered would give. Each player of whom a play was corrected while it stood on the
   * board costs one rank of the slack, for as long as that play would have been in the window.
   *
   * @param k how many ranks are read
   * @throws ArithmeticException when the instant is so early that no window fits before it
   */
  public boolean isExact(long atEpochSecond, long windowSeconds, int k) {
    return isExactAfter(Ticks.lastOutside(atEpochSecond, windowSeconds, tickSeconds), k);
  }

  /**
   * From when on windows are read exactly: those that begin then or later are, those that begin
   * earlier are not. It is the beginning of a tick.
   *
   * @param k how many ranks are read; at most the board's size
   * @return empty when any window is read exactly
   */
  public OptionalLong exactSinceEpochSecond(int k) {
    SortedSet<Long> limits = new TreeSet<>();
    limit().ifPresent(epochSecond -> limits.add(Ticks.of(epochSecond, tickSeconds)));
    corrections.holeEnds().forEach(epochSecond -> limits.add(Ticks.of(epochSecond, tickSeconds)));
    if (limits.isEmpty() || isExactAfter(limits.first() - 1, k)) {
      return OptionalLong.empty();
    }
    long first =
        limits.stream()
            .filter(lastOutside -> isExactAfter(lastOutside, k))
            .findFirst()
            .orElseThrow();
    return OptionalLong.of(Math.multiplyExact(first, tickSeconds));
  }

  private boolean isExactAfter(long lastOutside, int k) {
    OptionalLong limit = limit();
    return (limit.isEmpty() || lastOutside >= Ticks.of(limit.getAsLong(), tickSeconds))
        && rules.depth() - playersMissing(lastOutside) >= k;
  }

  /** The instant after which a window must begin so that nothing in it can be missing. */
  private OptionalLong limit() {
    return Coverage.later(
        coverage.exactAfterEpochSecond(rules.clockAllowanceSeconds()),
        corrections.unreadUntilEpochSecond());
  }

  private int playersMissing(long lastOutside) {
    return corrections.playersMissing(
        hole -> Ticks.of(hole.untilEpochSecond(), tickSeconds) > lastOutside);
  }

  private boolean isKnown(Change change) {
    return cell(change.key())
        .filter(cell -> change.sequence().compareTo(cell.sequence()) <= 0)
        .isPresent();
  }

  private Optional<Cell> cell(PlayKey key) {
    for (Entry entry : entries) {
      if (entry.play().key().equals(key)) {
        return Optional.of(entry.cell());
      }
    }
    return hidden.stream().filter(cell -> cell.key().equals(key)).findFirst();
  }

  private int othersAbove(Play play) {
    long tick = Ticks.of(play.completedAtEpochSecond(), tickSeconds);
    Set<String> others = new HashSet<>();
    for (Entry entry : entries) {
      Play above = entry.play();
      if (!RankingOrder.BEST_FIRST.ranksAbove(above, play)) {
        break;
      }
      if (Ticks.of(above.completedAtEpochSecond(), tickSeconds) >= tick
          && !above.player().equals(play.player())) {
        others.add(above.player());
      }
    }
    return others.size();
  }
}
