package dev.recentbest.harness.run.load;

import dev.recentbest.model.play.PlayKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of every play that was sent. Thread-safe. */
public final class Ledger {
  private final Set<PlayKey> confirmed = new HashSet<>();
  private final Set<PlayKey> refused = new HashSet<>();
  private final Set<PlayKey> unknown = new HashSet<>();
  private final Map<String, Long> errors = new TreeMap<>();
  private double writeUnits;

  /** Enters a play. */
  public synchronized void enter(PlayKey key, Outcome outcome) {
    if (outcome instanceof Outcome.Confirmed done) {
      confirmed.add(key);
      writeUnits += done.writeUnits();
    } else if (outcome instanceof Outcome.Refused no) {
      refused.add(key);
      errors.merge("refused: " + no.reason(), 1L, Long::sum);
    } else if (outcome instanceof Outcome.Unknown lost) {
      unknown.add(key);
      errors.merge("no answer: " + lost.reason(), 1L, Long::sum);
    }
  }

  public synchronized int confirmed() {
    return confirmed.size();
  }

  /** How many were not confirmed. */
  public synchronized int failed() {
    return refused.size() + unknown.size();
  }

  /** How often each kind of error was met. */
  public synchronized Map<String, Long> errors() {
    return Map.copyOf(errors);
  }

  /** What DynamoDB said that the confirmed writes took. */
  public synchronized double writeUnits() {
    return writeUnits;
  }

  /**
   * Holds the entries against the rows of the table.
   *
   * @param inTable the keys of all plays in the table
   */
  public synchronized Account account(Set<PlayKey> inTable) {
    return new Account(
        confirmed.size(),
        refused.size(),
        in(unknown, inTable),
        unknown.size() - in(unknown, inTable),
        in(confirmed, inTable) + in(refused, inTable) + in(unknown, inTable),
        confirmed.stream().filter(key -> !inTable.contains(key)).sorted(Ledger::order).toList());
  }

  private static int order(PlayKey one, PlayKey other) {
    int byPlayer = one.player().compareTo(other.player());
    return byPlayer != 0
        ? byPlayer
        : Long.compare(one.startEpochSecond(), other.startEpochSecond());
  }

  private static int in(Set<PlayKey> keys, Set<PlayKey> table) {
    return (int) keys.stream().filter(table::contains).count();
  }
}
