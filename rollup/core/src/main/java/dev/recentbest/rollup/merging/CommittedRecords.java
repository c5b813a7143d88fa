package dev.recentbest.rollup.merging;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.PlayKey;
import dev.recentbest.model.play.SequenceNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last few records that a confirmed write absorbed without keeping them, because their own
 * player had a better one. When such a record comes again it needs no second write. Bounded: the
 * oldest is forgotten first.
 */
final class CommittedRecords {
  private final Map<RecordId, Boolean> records;

  CommittedRecords(int limit) {
    this.records =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<RecordId, Boolean> eldest) {
            return size() > limit;
          }
        };
  }

  void add(Optional<String> streamLabel, Change change) {
    records.put(RecordId.of(streamLabel, change), true);
  }

  boolean contains(Optional<String> streamLabel, Change change) {
    return records.containsKey(RecordId.of(streamLabel, change));
  }

  /** Numbers of different streams say nothing about each other. */
  private record RecordId(Optional<String> streamLabel, PlayKey key, SequenceNumber sequence) {
    static RecordId of(Optional<String> streamLabel, Change change) {
      return new RecordId(streamLabel, change.key(), change.sequence());
    }
  }
}
