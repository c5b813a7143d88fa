package dev.recentbest.model.correction;

/**
 * What a board may be missing because a play that it held got worse or went: plays which that one
 * had helped to hide, up to its end. Of each of them at most one hiding player is gone, this one.
 *
 * @param player whose play it was
 * @param epoch the rebuild before which it was made: a later one fills it
 * @param untilEpochSecond the end of the play
 */
public record Hole(String player, long epoch, long untilEpochSecond) {}
