package dev.recentbest.games;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everybody in a demonstration: the {@link Games} of many, and the {@link Careers} above them. */
public final class Cast {
  private Cast() {}

  /**
   * The plays of all in order of arrival; without end, for the careers go on when the games are
   * over.
   *
   * @param games each of players of their own, so of seeds of their own; the careers have the seed
   *     and the start of the first, and are above the highest score of all
   * @param window of the board on which the careers are to be seen
   * @throws IllegalArgumentException when there are no games, the window is shorter than a second,
   *     or the highest score leaves no room for more
   */
  public static Stream<GeneratedPlay> of(List<GameSettings> games, Duration window) {
    if (games.isEmpty()) {
      throw new IllegalArgumentException("must not be empty: games=[]");
    }
    GameSettings first = games.get(0);
    long highest = games.stream().mapToLong(each -> each.scores().maxScore()).reduce(0, Math::max);
    List<Stream<GeneratedPlay>> streams = new ArrayList<>();
    games.forEach(each -> streams.add(Games.of(each)));
    streams.add(Careers.from(first.start(), first.seed(), window, highest));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new InOrderOfArrival(streams), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Of several such orders makes one. */
  private static final class InOrderOfArrival implements Iterator<GeneratedPlay> {
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparingLong((Head head) -> head.play().arrivedAt())
                .thenComparingInt(Head::number));

    InOrderOfArrival(List<Stream<GeneratedPlay>> streams) {
      for (int number = 0; number < streams.size(); number++) {
        add(number, streams.get(number).iterator());
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public GeneratedPlay next() {
      Head first = heads.remove();
      add(first.number(), first.following());
      return first.play();
    }

    private void add(int number, Iterator<GeneratedPlay> plays) {
      if (plays.hasNext()) {
        heads.add(new Head(number, plays.next(), plays));
      }
    }

    /** The next play of one of them. */
    private record Head(int number, GeneratedPlay play, Iterator<GeneratedPlay> following) {}
  }
}
