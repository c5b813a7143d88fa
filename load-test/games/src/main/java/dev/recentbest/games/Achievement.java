package dev.recentbest.games;

import java.util.Objects;

/** Something a player earned during a play; its bonus is no part of the play's score. */
public record Achievement(long bonusScore, String id, String shortname) {
  public Achievement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(shortname, "shortname");
  }
}
