package dev.recentbest.operator.verify;

/** There is no board to compare. */
public final class NoSuchBoard extends RuntimeException {
  NoSuchBoard() {
    super(
        "there is no item of this board: check the board's id, or wait for its first play, with"
            + " which the function writes it");
  }
}
