package dev.recentbest.rollup.setaside;

/** Where records go that cannot be merged: a queue, a file, a list. */
@FunctionalInterface
public interface SetAside {
  /**
   * Keeps a record. When this returns, the record is safe.
   *
   * @throws SetAsideUnavailable when it cannot be kept now; the record will be delivered again
   */
  void keep(SetAsideRecord record);
}
