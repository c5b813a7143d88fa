package dev.recentbest.client;

import java.util.Optional;

/** How the writing of a play ended. After the first two, the play is in the table, once. */
public sealed interface WriteOutcome {
  /** The play that was to be written. */
  PlayThrough play();

  /** The play was not in the table, and is now. */
  record Written(PlayThrough play) implements WriteOutcome {}

  /**
   * The same play was in the table already: an earlier attempt had succeeded, though its answer may
   * have been lost.
   */
  record AlreadyWritten(PlayThrough play) implements WriteOutcome {}

  /**
   * Another play has the same key. It was left as it is, and this one is not in the table.
   *
   * @param play the play that was to be written
   * @param stored the play that has the key; empty when what has it cannot be read as a play
   * @param description both in words, for people
   */
  record KeyTaken(PlayThrough play, Optional<PlayThrough> stored, String description)
      implements WriteOutcome {}

  /**
   * The play of a batch was not written, as far as is known. Only batches have this outcome: a
   * single write throws, or completes with, the failure.
   *
   * @param play the play that was to be written
   * @param failure why not, and what to do
   */
  record Failed(PlayThrough play, ScoreWriteFailed failure) implements WriteOutcome {}
}
