package dev.recentbest.model.skyband;

import dev.recentbest.model.play.PlayKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Values of keys, one for each key: where several meet, the one that counts is as if it had been
 * the only one.
 *
 * @param entries one entry for each key, in the order in which the keys came: arrivals are nearly
 *     in order of time, which makes them cheap to sort
 * @param uncertainUntilEpochSecond the latest end of a value that lost to one which ends earlier;
 *     empty when there was none. While such a value stood it may have hidden plays that its
 *     successor, gone sooner, does not hide.
 */
record OneValueEach(Collection<Entry> entries, OptionalLong uncertainUntilEpochSecond) {
  static OneValueEach of(Collection<Entry> candidates) {
    Map<PlayKey, Entry> values = new LinkedHashMap<>(candidates.size() * 2);
    OptionalLong uncertainUntil = OptionalLong.empty();
    for (Entry entry : candidates) {
      Entry other = values.putIfAbsent(entry.play().key(), entry);
      if (other != null) {
        boolean wins = entry.countsBefore(other);
        values.put(entry.play().key(), wins ? entry : other);
        OptionalLong lost = wins ? lostTime(entry, other) : lostTime(other, entry);
        uncertainUntil = Coverage.later(uncertainUntil, lost);
      }
    }
    return new OneValueEach(values.values(), uncertainUntil);
  }

  private static OptionalLong lostTime(Entry winner, Entry loser) {
    long end = loser.play().completedAtEpochSecond();
    return winner.play().completedAtEpochSecond() < end
        ? OptionalLong.of(end)
        : OptionalLong.empty();
  }
}
