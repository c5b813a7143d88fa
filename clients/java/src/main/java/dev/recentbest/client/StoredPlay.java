package dev.recentbest.client;

import java.util.OptionalLong;

/**
 * A play as a row of the score table.
 *
 * @param play the play
 * @param expiresAtEpochSecond when DynamoDB may delete the row; empty when never
 */
record StoredPlay(PlayThrough play, OptionalLong expiresAtEpochSecond) {}
