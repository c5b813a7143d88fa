package dev.recentbest.model.play;

/**
 * One completed play-through, as far as a board is concerned.
 *
 * @param key who played, and since when
 * @param score what the game was worth; any 64-bit integer, the higher the better
 * @param completedAtEpochSecond when the game ended, in epoch seconds: start plus length
 * @param handle the name to show
 */
public record Play(PlayKey key, long score, long completedAtEpochSecond, Handle handle) {
  public String player() {
    return key.player();
  }
}
