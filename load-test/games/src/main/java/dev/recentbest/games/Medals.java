package dev.recentbest.games;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The achievements that the game knows; two plays in three earn none, the others up to three. */
final class Medals {
  private static final int MOST_AT_ONCE = 3;
  private static final List<Achievement> ALL =
      List.of(
          medal(50, "First Blood Orange"),
          medal(100, "Untouched"),
          medal(150, "No Map, No Lamp"),
          medal(200, "10 Chests in a Row"),
          medal(250, "Photo \"Finish\""),
          medal(500, "Über-Sprint"));

  private Medals() {}

  static List<Achievement> draw(RandomGenerator random) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    int first = random.nextInt(ALL.size() - MOST_AT_ONCE + 1);
    return ALL.subList(first, first + 1 + random.nextInt(MOST_AT_ONCE));
  }

  private static Achievement medal(long bonusScore, String shortname) {
    String id = UUID.nameUUIDFromBytes(shortname.getBytes(UTF_8)).toString();
    return new Achievement(bonusScore, id, shortname);
  }
}
