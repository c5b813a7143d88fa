package dev.recentbest.model.correction;

import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a board remembers of what was taken from it.
 *
 * @param epoch how many rebuilds have begun; not negative
 * @param holes of plays that got worse or went
 * @param banned the players whose plays are kept, but neither shown nor counted against others
 * @param banHoles of the plays of banned players, as they stood on the board at the ban; an unban
 *     fills them
 * @param unread of players whom the table was not asked about, for there were too many of them at
 *     once: any rank may be wrong, not one for each; of each epoch the one that lasts longest
 */
public record Corrections(
    long epoch, Holes holes, SortedSet<String> banned, Holes banHoles, Holes unread) {
  public static final Corrections NONE =
      new Corrections(0, Holes.NONE, new TreeSet<>(), Holes.NONE, Holes.NONE);

  /**
   * @throws IllegalArgumentException when the epoch is negative
   */
  public Corrections {
    if (epoch < 0) {
      throw new IllegalArgumentException("must be >= 0: epoch=" + epoch);
    }
    banned = Collections.unmodifiableSortedSet(new TreeSet<>(banned));
  }

  public boolean isBanned(String player) {
    return !banned.isEmpty() && banned.contains(player);
  }

  public Corrections withEpoch(long newEpoch) {
    return new Corrections(newEpoch, holes, banned, banHoles, unread);
  }

  public Corrections withHole(String player, long untilEpochSecond) {
    Hole hole = new Hole(player, epoch, untilEpochSecond);
    return new Corrections(epoch, holes.with(hole), banned, banHoles, unread);
  }

  /** With other players banned than before; the holes of those who no longer are fill. */
  public Corrections withBanned(Set<String> players) {
    return new Corrections(
        epoch,
        holes,
        new TreeSet<>(players),
        banHoles.matching(hole -> players.contains(hole.player())),
        unread);
  }

  /** With what a player's plays hid up to an instant laid open by his ban. */
  public Corrections withBanHole(String player, long untilEpochSecond) {
    Hole hole = new Hole(player, epoch, untilEpochSecond);
    return new Corrections(epoch, holes, banned, banHoles.with(hole), unread);
  }

  /** With what a player's plays hid of his own up to an instant in doubt. */
  public Corrections withUnread(String player, long untilEpochSecond) {
    Hole hole = new Hole(player, epoch, untilEpochSecond);
    return new Corrections(epoch, holes, banned, banHoles, unread.with(hole).atMostForEachEpoch(1));
  }

  /** With those holes only that a predicate keeps. */
  public Corrections keeping(Predicate<Hole> kept) {
    return new Corrections(
        epoch, holes.matching(kept), banned, banHoles.matching(kept), unread.matching(kept));
  }

  /** Without those holes that make no difference to a board of this depth. */
  public Corrections atMost(int depth) {
    return new Corrections(epoch, holes.atMostForEachEpoch(depth), banned, banHoles, unread);
  }

  /** An upper bound of the bytes that holes take in the item. */
  public long storedBytesOfHoles() {
    return holes.storedBytes() + banHoles.storedBytes() + unread.storedBytes();
  }

  /** The end of the hole that lasts longest; empty when there is none. */
  public OptionalLong lastHoleEpochSecond() {
    return Stream.of(holes, banHoles, unread)
        .flatMap(each -> each.list().stream())
        .mapToLong(Hole::untilEpochSecond)
        .max();
  }

  /** Up to when each of the holes lasts that cost one rank. */
  public LongStream holeEnds() {
    return Stream.of(holes, banHoles)
        .flatMap(each -> each.list().stream())
        .mapToLong(Hole::untilEpochSecond);
  }

  /** Up to when any rank may be wrong; empty when nobody was left out. */
  public OptionalLong unreadUntilEpochSecond() {
    return unread.list().stream().mapToLong(Hole::untilEpochSecond).max();
  }

  /** How many distinct players have a hole that a predicate keeps. */
  public int playersMissing(Predicate<Hole> open) {
    if (holes.list().isEmpty() && banHoles.list().isEmpty()) {
      return 0;
    }
    Set<String> players = new HashSet<>(holes.matching(open).players());
    players.addAll(banHoles.matching(open).players());
    return players.size();
  }
}
