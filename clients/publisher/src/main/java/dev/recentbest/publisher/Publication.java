package dev.recentbest.publisher;

/** What became of an event. */
public enum Publication {
  /** The board was published. */
  PUBLISHED,
  /** It was not, for what is shown has not changed. */
  UNCHANGED,
  /** It was not, for what is published is of this change or a later one. */
  OUTDATED,
  /** The event has no change of this board, or its deletion: what is published stays. */
  NOTHING
}
