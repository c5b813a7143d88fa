package dev.recentbest.model.skyband;

/** What a state has to say of a change that was delivered to it. */
public enum Standing {
  /** The state holds this change of the play's key, or a later one. */
  HELD,
  /** The change leaves its key without a value, and nothing of its former value can come back. */
  GONE,
  /** The play ended before everything that the board can still be asked for. */
  EXPIRED,
  /** As many distinct other players as the state is deep have a play that dominates it. */
  BEHIND_OTHERS,
  /** A better play of its own player stands in for it. */
  BEHIND_OWN
}
