package dev.recentbest.games;

/** Which of the writes of its key a {@link GeneratedPlay} is. */
public enum Stage {
  /** The only one: the game was written when it ended. */
  WHOLE,

  /** The first of a game that is written when it begins: no length, no score, not completed. */
  BEGUN,

  /** The second of such a game, of the same key: how long it took, and what it was worth. */
  FINISHED
}
