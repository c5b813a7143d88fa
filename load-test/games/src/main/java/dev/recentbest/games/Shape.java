package dev.recentbest.games;

/**
 * How the plays are spread over the duration, and how good they are at which time of it. Times are
 * parts of the duration, 0 to 1, as a {@link Rhythm} stretches it: what is an hour of an even one
 * lasts longer in a quiet night. A performance is a part of the highest score, 0 to 1.
 */
public enum Shape {
  /** As many plays at every time, and good ones among them at every time. */
  STEADY {
    @Override
    double performance(double elapsed, double skill, double luck) {
      return ordinary(skill, luck);
    }
  },

  /**
   * Two fifths of the plays in the first fifth of the time, none of them worse than any later one;
   * then it is quiet until half-time, and half of the plays follow. When the tournament leaves the
   * window, all of the board leaves with it, and the evening must have been remembered.
   */
  TOURNAMENT_THEN_EVENING {
    @Override
    double momentOf(double played) {
      if (played < 0.4) {
        return played / 2;
      }
      return played < 0.5 ? 0.2 + (played - 0.4) * 3 : played;
    }

    @Override
    double performance(double elapsed, double skill, double luck) {
      return elapsed < 0.2 ? 0.5 + ordinary(skill, luck) / 2 : ordinary(skill, luck) / 2;
    }
  },

  /** No play is better than an earlier one, so that each may rank later: the largest skyband. */
  FALLING_SCORES {
    @Override
    double performance(double elapsed, double skill, double luck) {
      return 1 - elapsed;
    }
  },

  /** No play is worse than an earlier one: the smallest skyband, which changes the most. */
  RISING_SCORES {
    @Override
    double performance(double elapsed, double skill, double luck) {
      return elapsed;
    }
  };

  /** When the given part of all games has been played; rises from 0 to 1. */
  double momentOf(double played) {
    return played;
  }

  abstract double performance(double elapsed, double skill, double luck);

  /** A bad day costs the best player up to seven tenths of what he can do. */
  private static double ordinary(double skill, double luck) {
    return skill * (0.3 + 0.7 * luck);
  }
}
