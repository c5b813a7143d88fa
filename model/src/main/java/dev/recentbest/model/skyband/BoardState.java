package dev.recentbest.model.skyband;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.ranking.RankingOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a board has to remember: the smallest set of plays from which its best can be
 * read, exactly, at every later moment without further input. Immutable.
 *
 * <p>{@link #merge} is a pure function of its inputs. As long as each key has one value, order,
 * repetition and grouping of what is merged make no difference: duplicates, retries, partial
 * batches, late and out-of-order delivery all lead to the same state. Where a better value that
 * ends earlier takes a key's place, order decides which plays the former value has hidden, and
 * {@link Coverage#uncertainUntilEpochSecond} says up to where to doubt them.
 *
 * @param rules size, slack, window and allowance
 * @param tickSeconds the step in which plays leave the window; at least 1; doubles when the bound
 *     demands it
 * @param entries the skyband, best first, one value for each key
 * @param coverage how far back the entries can be trusted
 * @param streamLabel the stream whose sequence numbers the entries carry; empty before the first
 *     record
 */
public record BoardState(
    BoardRules rules,
    long tickSeconds,
    List<Entry> entries,
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
  }

  /**
   * A board that starts together with its table: it has seen nothing, and there was nothing to see.
   */
  public static BoardState fromTheBeginning(BoardRules rules, long tickSeconds) {
    return new BoardState(rules, tickSeconds, List.of(), Coverage.COMPLETE, Optional.empty());
  }

  /**
   * A board that starts over a table with a past: what was recorded before this instant it never
   * saw.
   */
  public static BoardState knownSince(BoardRules rules, long tickSeconds, long epochSecond) {
    return new BoardState(
        rules, tickSeconds, List.of(), Coverage.since(epochSecond), Optional.empty());
  }

  /**
   * This state with everything that a batch brings.
   *
   * @param bound what the entries have to fit; it is raised for a board that needs more, and gives
   *     way when even a tick longer than the window does not help
   */
  public BoardState merge(Arrivals arrivals, Bound bound) {
    List<Entry> candidates = new ArrayList<>(entries.size() + arrivals.entries().size());
    candidates.addAll(numberedBy(arrivals.streamLabel()));
    candidates.addAll(arrivals.entries());
    OneValueEach values = OneValueEach.of(candidates);
    Coverage moved =
        coverage
            .movedTo(
                horizonAfter(arrivals.newestEpochSecond()), arrivals.uncertainUntilEpochSecond())
            .movedTo(OptionalLong.empty(), values.uncertainUntilEpochSecond());
    BoardState frame =
        new BoardState(
            rules, tickSeconds, List.of(), moved, arrivals.streamLabel().or(() -> streamLabel));
    return frame.holding(values.entries(), bound.atLeastFor(rules));
  }

  /**
   * This state as it is once time has moved on to the horizon of a later one: without the plays
   * that it drops, and with nothing of what the later one has learned.
   */
  public BoardState atHorizonOf(BoardState later) {
    BoardState moved =
        new BoardState(
            rules,
            tickSeconds,
            List.of(),
            coverage.withHorizon(later.coverage.horizonEpochSecond()),
            streamLabel);
    return moved.withEntries(moved.unexpired(entries));
  }

  /** What this state, which a play was merged into, has to say of it. */
  public Standing standingOf(Entry delivered) {
    if (isExpired(delivered.play())) {
      return Standing.EXPIRED;
    }
    if (holds(delivered)) {
      return Standing.HELD;
    }
    return othersAbove(delivered.play()) >= rules.depth()
        ? Standing.BEHIND_OTHERS
        : Standing.BEHIND_OWN;
  }

  /** The players of the entries. */
  public Set<String> players() {
    return entries.stream()
        .map(entry -> entry.play().player())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether what is read from this state for a window is what a recount of everything delivered
   * would give.
   *
   * @throws ArithmeticException when the instant is so early that no window fits before it
   */
  public boolean isExact(long atEpochSecond, long windowSeconds) {
    OptionalLong limit = coverage.exactAfterEpochSecond(rules.clockAllowanceSeconds());
    return limit.isEmpty()
        || Ticks.lastOutside(atEpochSecond, windowSeconds, tickSeconds)
            >= Ticks.of(limit.getAsLong(), tickSeconds);
  }

  private boolean isExpired(Play play) {
    OptionalLong horizon = coverage.horizonEpochSecond();
    return horizon.isPresent()
        && Ticks.of(play.completedAtEpochSecond(), tickSeconds)
            <= Ticks.of(horizon.getAsLong(), tickSeconds);
  }

  private boolean holds(Entry delivered) {
    PlayKey key = delivered.play().key();
    for (Entry entry : entries) {
      if (entry.play().key().equals(key)) {
        return delivered.sequence().compareTo(entry.sequence()) <= 0;
      }
    }
    return false;
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

  /**
   * This state's frame around the skyband of these values, at the finest tick that fits the bound.
   */
  private BoardState holding(Collection<Entry> values, Bound bound) {
    List<Entry> band = Skyband.of(unexpired(values), rules.depth(), tickSeconds);
    if (bound.holds(band) || tickSeconds >= rules.longestUsefulTickSeconds()) {
      return withEntries(band);
    }
    // The skyband at the doubled tick is taken of the fine skyband: what the fine one dropped, it
    // would drop too.
    BoardState coarser = new BoardState(rules, tickSeconds * 2, List.of(), coverage, streamLabel);
    return coarser.holding(band, bound);
  }

  private List<Entry> unexpired(Collection<Entry> values) {
    List<Entry> left = new ArrayList<>(values.size());
    for (Entry entry : values) {
      if (!isExpired(entry.play())) {
        left.add(entry);
      }
    }
    return left;
  }

  private BoardState withEntries(List<Entry> band) {
    return new BoardState(rules, tickSeconds, band, coverage, streamLabel);
  }

  /** The entries, their sequence numbers set to zero when another stream's numbers follow. */
  private List<Entry> numberedBy(Optional<String> label) {
    if (label.isEmpty() || streamLabel.isEmpty() || label.equals(streamLabel)) {
      return entries;
    }
    return entries.stream().map(entry -> new Entry(entry.play(), SequenceNumber.ZERO)).toList();
  }

  private OptionalLong horizonAfter(OptionalLong newestEpochSecond) {
    return newestEpochSecond.isEmpty()
        ? newestEpochSecond
        : OptionalLong.of(
            newestEpochSecond.getAsLong() - rules.windowSeconds() - rules.clockAllowanceSeconds());
  }
}
