package dev.recentbest.games;

import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everybody in a demonstration: the {@link Games} of many, and the {@link Careers} above them. */
public final class Cast {
  private Cast() {}

  /**
   * The plays of both in order of arrival; without end, for the careers go on when the games are
   * over.
   *
   * @param games their highest score is what the careers are above, their start and seed hold for
   *     both
   * @param window of the board on which the careers are to be seen
   * @throws IllegalArgumentException when the window is shorter than a second, or the highest score
   *     leaves no room for more
   */
  public static Stream<GeneratedPlay> of(GameSettings games, Duration window) {
    Stream<GeneratedPlay> careers =
        Careers.from(games.start(), games.seed(), window, games.scores().maxScore());
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new InOrderOfArrival(Games.of(games).iterator(), careers.iterator()),
            Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** Of two such orders makes one. */
  private static final class InOrderOfArrival implements Iterator<GeneratedPlay> {
    private final Iterator<GeneratedPlay> games;
    private final Iterator<GeneratedPlay> careers;
    private Optional<GeneratedPlay> game;
    private Optional<GeneratedPlay> career;

    InOrderOfArrival(Iterator<GeneratedPlay> games, Iterator<GeneratedPlay> careers) {
      this.games = games;
      this.careers = careers;
      game = following(games);
      career = following(careers);
    }

    @Override
    public boolean hasNext() {
      return game.isPresent() || career.isPresent();
    }

    @Override
    public GeneratedPlay next() {
      GeneratedPlay first =
          Stream.concat(game.stream(), career.stream())
              .min(Comparator.comparingLong(GeneratedPlay::arrivedAt))
              .orElseThrow();
      if (Optional.of(first).equals(game)) {
        game = following(games);
      } else {
        career = following(careers);
      }
      return first;
    }

    private static Optional<GeneratedPlay> following(Iterator<GeneratedPlay> plays) {
      return plays.hasNext() ? Optional.of(plays.next()) : Optional.empty();
    }
  }
}
