package dev.recentbest.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The right answers, by the definitions alone and from nothing but a heap of plays. Slow on
 * purpose: the skyband compares every play with every other.
 *
 * <p>A key (player, start) that arrived with several values counts once, with the last of them.
 */
public final class BruteForce {
  /**
   * The board's order, best first: the higher score, then who reached it first, then the player id
   * by its unsigned UTF-8 bytes, then the earlier start.
   */
  public static final Comparator<Candidate> RANKING =
      Comparator.comparingLong(Candidate::score)
          .reversed()
          .thenComparingLong(Candidate::end)
          .thenComparing(
              play -> play.player().getBytes(UTF_8),
              (left, right) -> Arrays.compareUnsigned(left, right))
          .thenComparingLong(Candidate::start);

  private BruteForce() {}

  /**
   * The first {@code k} of the window that ends at the second {@code at}, one rank per player. A
   * play is in the window when its tick comes after that of the window's start; plays that end
   * after {@code at} are in it too.
   *
   * @param arrived in the order of arrival
   * @throws IllegalArgumentException when k, the window or the tick is not above zero
   */
  public static List<Candidate> board(
      Collection<Candidate> arrived, long at, int k, long windowSeconds, long tickSeconds) {
    checkPositive("k", k);
    checkPositive("windowSeconds", windowSeconds);
    checkPositive("tickSeconds", tickSeconds);
    long lastExpiredTick = Math.floorDiv(at - windowSeconds, tickSeconds);
    List<Candidate> inWindow =
        lastPerKey(arrived).stream()
            .filter(play -> Math.floorDiv(play.end(), tickSeconds) > lastExpiredTick)
            .toList();
    return bestPer(Candidate::player, inWindow).stream().sorted(RANKING).limit(k).toList();
  }

  /**
   * The plays that some later board of {@code n} ranks can still need, in ranking order: those that
   * no play of their own player dominates, and plays of fewer than {@code n} other players.
   *
   * @throws IllegalArgumentException when n or the tick is not above zero
   */
  public static List<Candidate> skyband(Collection<Candidate> plays, int n, long tickSeconds) {
    checkPositive("n", n);
    checkPositive("tickSeconds", tickSeconds);
    Collection<Candidate> all = lastPerKey(plays);
    return all.stream()
        .filter(play -> isKept(play, dominatingPlayers(play, all, tickSeconds), n))
        .sorted(RANKING)
        .toList();
  }

  private static boolean isKept(Candidate play, Set<String> dominatingPlayers, int n) {
    return !dominatingPlayers.contains(play.player()) && dominatingPlayers.size() < n;
  }

  private static Set<String> dominatingPlayers(
      Candidate play, Collection<Candidate> all, long tickSeconds) {
    Set<String> players = new HashSet<>();
    for (Candidate other : all) {
      if (dominates(other, play, tickSeconds)) {
        players.add(other.player());
      }
    }
    return players;
  }

  /** Whether {@code a} outranks {@code b} for as long as {@code b} is in any window. */
  private static boolean dominates(Candidate a, Candidate b, long tickSeconds) {
    return RANKING.compare(a, b) < 0
        && Math.floorDiv(a.end(), tickSeconds) >= Math.floorDiv(b.end(), tickSeconds);
  }

  /** The last to arrive of each key. */
  static Collection<Candidate> lastPerKey(Collection<Candidate> plays) {
    Map<Candidate.Key, Candidate> last = new LinkedHashMap<>();
    for (Candidate play : plays) {
      last.put(play.key(), play);
    }
    return last.values();
  }

  /** The highest ranked play of each group; the first to arrive of those that rank equal. */
  static <G> Collection<Candidate> bestPer(
      Function<Candidate, G> group, Collection<Candidate> plays) {
    Map<G, Candidate> best = new HashMap<>();
    for (Candidate play : plays) {
      best.merge(group.apply(play), play, BruteForce::better);
    }
    return best.values();
  }

  static Candidate better(Candidate earlier, Candidate later) {
    return RANKING.compare(later, earlier) < 0 ? later : earlier;
  }

  static void checkPositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("must be > 0: " + name + "=" + value);
    }
  }
}
