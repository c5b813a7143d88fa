package dev.recentbest.harness.run;

/** Where a run is shown while it goes on. */
interface Progress extends AutoCloseable {
  /** A second is over. */
  void show(Status status);

  /** Something out of the ordinary. */
  void note(String line);

  /** Nothing more is shown. */
  @Override
  void close();
}
