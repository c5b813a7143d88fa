package dev.recentbest.mapping;

import dev.recentbest.mapping.MappingProgress.Totals;

/** Counts what the engine has done. */
final class Tally {
  private long records;
  private long batches;
  private long retries;
  private long discarded;
  private long filtered;

  void delivered(int count) {
    records += count;
  }

  void called(boolean redelivery) {
    batches++;
    retries += redelivery ? 1 : 0;
  }

  void discarded(int count) {
    discarded += count;
  }

  void filtered() {
    filtered++;
  }

  Totals totals() {
    return new Totals(records, batches, retries, discarded, filtered);
  }
}
