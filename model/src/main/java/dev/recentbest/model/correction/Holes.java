package dev.recentbest.model.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The holes of a board, at most one for each player and epoch: the one that lasts longest. They
 * need no counting down: a hole leaves with the window.
 *
 * @param list by epoch and player
 */
public record Holes(List<Hole> list) {
  public static final Holes NONE = new Holes(List.of());

  private static final Comparator<Hole> ORDER =
      Comparator.comparingLong(Hole::epoch).thenComparing(Hole::player);

  public Holes {
    list = List.copyOf(list);
  }

  /** These holes and one more. */
  public Holes with(Hole hole) {
    List<Hole> more = new ArrayList<>(list.size() + 1);
    Hole longest = hole;
    for (Hole known : list) {
      if (known.epoch() != hole.epoch() || !known.player().equals(hole.player())) {
        more.add(known);
      } else if (known.untilEpochSecond() > hole.untilEpochSecond()) {
        longest = known;
      }
    }
    more.add(longest);
    more.sort(ORDER);
    return new Holes(more);
  }

  /** Those that a predicate keeps. */
  public Holes matching(Predicate<Hole> kept) {
    List<Hole> left = list.stream().filter(kept).toList();
    return left.size() == list.size() ? this : new Holes(left);
  }

  /**
   * These without those that make no difference: a board that lacks as many players as it is deep
   * is not exact, however many more it lacks. Of each epoch the holes that last longest stay, so
   * that for every instant as many are left as there were, or as many as the board is deep.
   */
  public Holes atMostForEachEpoch(int depth) {
    if (list.size() <= depth) {
      return this;
    }
    Set<Hole> kept =
        list.stream().collect(Collectors.groupingBy(Hole::epoch)).values().stream()
            .flatMap(
                holes ->
                    holes.stream()
                        .sorted(
                            Comparator.comparingLong(Hole::untilEpochSecond)
                                .reversed()
                                .thenComparing(ORDER))
                        .limit(depth))
            .collect(Collectors.toSet());
    return matching(kept::contains);
  }

  long storedBytes() {
    return list.stream().mapToLong(Hole::storedBytes).sum();
  }

  /** The players who have one. */
  public Set<String> players() {
    Set<String> players = new TreeSet<>();
    list.forEach(hole -> players.add(hole.player()));
    return players;
  }
}
