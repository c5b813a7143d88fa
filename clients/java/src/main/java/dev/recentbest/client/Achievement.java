package dev.recentbest.client;

/**
 * Something that a player achieved within a play. It is stored with the play; boards do not use it.
 *
 * @param bonusScore what it is worth; not part of the play's score
 * @param id the achievement's id
 * @param shortname what to call it
 */
public record Achievement(long bonusScore, String id, String shortname) {
  /**
   * @throws IllegalArgumentException when a text has an unpaired surrogate
   */
  public Achievement {
    WellFormed.check("id", id);
    WellFormed.check("shortname", shortname);
  }
}
