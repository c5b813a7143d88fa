package dev.recentbest.model.skyband;

import dev.recentbest.oracle.Candidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated scenarios. Ids include two whose order differs between UTF-8 and UTF-16. */
final class Scenarios {
  private static final List<String> PLAYERS = List.of("a", "b", "c", "d", "\uFFFD", "\uD83D\uDE00");
  private static final int LAST_SECOND = 30;

  private Scenarios() {}

  static Arbitrary<Scenario> any() {
    Arbitrary<BoardRules> rules =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(0, 1),
                Arbitraries.longs().between(4, 14),
                Arbitraries.longs().between(0, 4))
            .as(
                (k, slack, window, g) ->
                    new BoardRules(k, slack, Duration.ofSeconds(window), Duration.ofSeconds(g)));
    return Combinators.combine(
            rules,
            Arbitraries.longs().between(1, 4),
            Arbitraries.integers().between(1, 40),
            Arbitraries.longs())
        .as((r, tick, count, seed) -> new Scenario(r, tick, records(r, count, new Random(seed))))
        .filter(scenario -> !scenario.records().isEmpty());
  }

  /**
   * Plays in order of creation, up to 25 s late, up to the allowance ahead; a key twice keeps its
   * value.
   */
  private static List<Scenario.Delivered> records(BoardRules rules, int count, Random random) {
    List<Scenario.Delivered> records = new ArrayList<>();
    Map<String, Candidate> values = new HashMap<>();
    boolean falling = random.nextInt(3) == 0;
    int ahead = (int) rules.clockAllowance().toSeconds();
    for (int i = 0; i < count; i++) {
      long created = random.nextInt(LAST_SECOND);
      int late = random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(4);
      String player = PLAYERS.get(random.nextInt(PLAYERS.size()));
      long start = random.nextInt(12);
      Candidate play =
          values.computeIfAbsent(
              player + start,
              key -> {
                long end = created + random.nextInt(ahead + 1) - late;
                long score = falling ? LAST_SECOND - end : random.nextInt(5);
                return new Candidate(player, start, end, score, player);
              });
      if (play.end() <= created + ahead) {
        records.add(new Scenario.Delivered(play, created));
      }
    }
    records.sort(Comparator.comparingLong(Scenario.Delivered::createdEpochSecond));
    return records;
  }
}
