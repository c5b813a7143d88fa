package dev.recentbest.mapping;

import java.util.List;

/**
 * Records that are delivered together, and how often that was tried.
 *
 * @param entries in the order of their shard; at least one
 * @param invocations how often the function was invoked with these, as failure records count it: a
 *     part that was cut off begins with the retries of the whole; a throttled call is none
 * @param retries how much of the retry budget is used
 * @param redelivery whether these records have been tried before, in this batch or a larger one
 */
record Batch(List<StreamEntry> entries, int invocations, int retries, boolean redelivery) {
  Batch {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("must be >= 1: entries.size=0");
    }
  }

  static Batch first(List<StreamEntry> entries) {
    return new Batch(entries, 0, 0, false);
  }

  int size() {
    return entries.size();
  }

  StreamEntry head() {
    return entries.get(0);
  }

  StreamEntry tail() {
    return entries.get(entries.size() - 1);
  }

  /** What the function gets. */
  byte[] event() {
    return StreamEventJson.join(entries.stream().map(StreamEntry::json).toList());
  }

  Batch invoked() {
    return new Batch(entries, invocations + 1, retries, redelivery);
  }

  /** The same records, to be tried again without a price. */
  Batch again() {
    return new Batch(entries, invocations, retries, true);
  }

  /** The same records, to be tried again for one retry. */
  Batch retried() {
    return new Batch(entries, invocations, retries + 1, true);
  }

  /** What the function has not taken; it has made progress, so the budget is a fresh one. */
  Batch rest(int taken) {
    return new Batch(entries.subList(taken, entries.size()), 0, 0, true);
  }

  /** Two parts of it that share what is left of the budget. */
  List<Batch> halves() {
    int middle = entries.size() / 2;
    return List.of(
        new Batch(entries.subList(0, middle), retries, retries, true),
        new Batch(entries.subList(middle, entries.size()), retries, retries, true));
  }

  /** Some of its records, with its budget. */
  Batch keeping(List<StreamEntry> kept) {
    return kept.size() == entries.size() ? this : new Batch(kept, invocations, retries, redelivery);
  }
}
