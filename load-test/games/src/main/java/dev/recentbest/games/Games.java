package dev.recentbest.games;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Invented play-throughs in order of arrival. The model:
 *
 * <ul>
 *   <li>Players differ in skill (most have little), in how long a game takes them (10 s to 6 min)
 *       and in habit: some sit down for one game, some for up to eight, and these come more often.
 *       Nobody plays two games at a time, so no two games share a key. A player keeps his handle,
 *       which may be in any script, and his clock.
 *   <li>The {@link Rhythm} says how many games end at what time: by the hour of the day, in which
 *       then rather those players come whose hour it is, and in bursts. The {@link Shape} is for
 *       the worst cases. There are exactly as many games as the settings ask for: at each moment a
 *       seated player finishes his game or, if nobody is ready to, another one turns up with a
 *       finished game. Who got up only just before ends that game late, as all do when too few
 *       players are asked for too much; so a few games may end after the duration.
 *   <li>A score is a part of the highest one: of the player's skill, less up to seven tenths on a
 *       bad day. The shape may bend it; {@link Scores} lets plays tie, some of them at the top.
 *   <li>Some games are written when they begin, with neither length nor score, and, unless they are
 *       given up, once more, under the same key, when they end.
 *   <li>The {@link Disorder} delays plays, repeats them, and dates those of fast clocks ahead: such
 *       a play arrives before the end that it claims.
 * </ul>
 *
 * <p>Equal settings give equal plays. Players, games, clocks, hours and delivery have randomness of
 * their own each, so that the same games can be had with and without disorder. What is held in
 * memory is the players and the plays under way, not the whole of it.
 */
public final class Games {
  private Games() {}

  /** The plays in order of arrival, made as they are asked for; sequential. */
  public static Stream<GeneratedPlay> of(GameSettings settings) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new InOrderOfArrival(settings), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Holds back each play until no other can still arrive before it. */
  private static final class InOrderOfArrival implements Iterator<GeneratedPlay> {
    private final Arcade arcade;
    private final Delivery delivery;

    /** How long before its end a game may be written for the first time. */
    private final long longestAhead;

    private final PriorityQueue<Pending> pending =
        new PriorityQueue<>(
            Comparator.comparingLong((Pending next) -> next.play().arrivedAt())
                .thenComparingLong(Pending::number));
    private long number;

    InOrderOfArrival(GameSettings settings) {
      SplittableRandom random = new SplittableRandom(settings.seed());
      SplittableRandom ofPlayers = random.split();
      SplittableRandom ofClocks = random.split();
      SplittableRandom ofGames = random.split();
      SplittableRandom ofDelivery = random.split();
      var players = Player.all(settings, ofPlayers, ofClocks, random.split());
      arcade = new Arcade(settings, players, Pace.of(settings, random.split()), ofGames);
      delivery = new Delivery(settings, ofDelivery, random.split());
      longestAhead = settings.startedShare() > 0 ? Player.LONGEST_SECONDS : 0;
    }

    @Override
    public boolean hasNext() {
      return arcade.hasNext() || !pending.isEmpty();
    }

    @Override
    public GeneratedPlay next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      while (arcade.hasNext() && mayBeOvertaken(pending.peek())) {
        for (GeneratedPlay play : delivery.arrivals(arcade.next())) {
          pending.add(new Pending(play, number++));
        }
      }
      return pending.remove().play();
    }

    private boolean mayBeOvertaken(@Nullable Pending first) {
      return first == null || first.play().arrivedAt() > arcade.nextMoment() - longestAhead;
    }

    /** The number keeps plays of the same second in the order in which they were made. */
    private record Pending(GeneratedPlay play, long number) {}
  }
}
