package dev.recentbest.harness.run.load;

/** What became of a write. */
public sealed interface Outcome {
  /**
   * The table has the play.
   *
   * @param writeUnits what DynamoDB says it took
   */
  record Confirmed(double writeUnits) implements Outcome {}

  /** The table said that it has not taken the play. */
  record Refused(String reason) implements Outcome {}

  /** There was no answer, or none that says whether the table has the play. */
  record Unknown(String reason) implements Outcome {}
}
