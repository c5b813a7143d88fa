package dev.recentbest.cli.board;

/** Shows one sighting of a board after another. */
interface BoardView extends AutoCloseable {
  void show(Sighting sighting);

  /** Whether nobody can see it any more. */
  boolean isGone();

  @Override
  void close();
}
