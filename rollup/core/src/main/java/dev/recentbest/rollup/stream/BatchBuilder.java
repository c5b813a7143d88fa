package dev.recentbest.rollup.stream;

import dev.recentbest.model.correction.Change;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects what the records of one event say. */
final class BatchBuilder {
  private final List<Change> changes = new ArrayList<>();
  private final List<SetAsideRecord> setAside = new ArrayList<>();
  private int accepted;
  private int ownWrites;
  private int deletions;
  private int unfinished;
  private long newestEpochSecond = Long.MIN_VALUE;
  private boolean bansChanged;
  private long firstCreatedEpochSecond = Long.MAX_VALUE;
  private long lastCreatedEpochSecond = Long.MIN_VALUE;
  private SequenceNumber lowest = SequenceNumber.ZERO;
  private String lowestAsWritten = "";
  private String streamLabel = "";

  /** A play that ranks. */
  void play(Change change, long createdEpochSecond) {
    changes.add(change);
    long end = change.after().orElseThrow().completedAtEpochSecond();
    newestEpochSecond = Math.max(newestEpochSecond, Math.min(createdEpochSecond, end));
  }

  /** A play that is no more, or no longer ranks. */
  void removal(Change change) {
    changes.add(change);
  }

  void bansChanged() {
    bansChanged = true;
  }

  /** A record that has to be safe in the item. */
  void accepted(SequenceNumber sequence, String asWritten, long createdEpochSecond) {
    if (accepted == 0 || sequence.compareTo(lowest) < 0) {
      lowest = sequence;
      lowestAsWritten = asWritten;
    }
    accepted++;
    firstCreatedEpochSecond = Math.min(firstCreatedEpochSecond, createdEpochSecond);
    lastCreatedEpochSecond = Math.max(lastCreatedEpochSecond, createdEpochSecond);
  }

  /** The first label counts; a batch never mixes streams, but a bad record may have none. */
  void streamLabel(String label) {
    if (streamLabel.isEmpty()) {
      streamLabel = label;
    }
  }

  void ownWrite() {
    ownWrites++;
  }

  void deletion() {
    deletions++;
  }

  void unfinished() {
    unfinished++;
  }

  void setAside(SetAsideRecord record) {
    setAside.add(record);
  }

  StreamBatch build() {
    Arrivals arrivals =
        new Arrivals(
            changes,
            ifSet(newestEpochSecond, Long.MIN_VALUE),
            ifSet(firstCreatedEpochSecond, Long.MAX_VALUE),
            bansChanged,
            Optional.of(streamLabel).filter(label -> !label.isEmpty()));
    AcceptedRecords records =
        new AcceptedRecords(
            accepted,
            arrivals,
            ifSet(lastCreatedEpochSecond, Long.MIN_VALUE),
            Optional.of(lowestAsWritten).filter(text -> !text.isEmpty()));
    return new StreamBatch(records, setAside, new IgnoredRecords(ownWrites, deletions, unfinished));
  }

  private static OptionalLong ifSet(long value, long unset) {
    return value == unset ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
