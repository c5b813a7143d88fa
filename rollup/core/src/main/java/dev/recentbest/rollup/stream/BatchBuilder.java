package dev.recentbest.rollup.stream;

import dev.recentbest.model.play.Play;
import dev.recentbest.model.play.SequenceNumber;
import dev.recentbest.model.skyband.Arrivals;
import dev.recentbest.model.skyband.Entry;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects what the records of one event say. */
final class BatchBuilder {
  private final List<Entry> entries = new ArrayList<>();
  private final List<SetAsideRecord> setAside = new ArrayList<>();
  private int accepted;
  private int ownWrites;
  private int deletions;
  private int unfinished;
  private long newestEpochSecond = Long.MIN_VALUE;
  private long uncertainUntilEpochSecond = Long.MIN_VALUE;
  private long firstCreatedEpochSecond = Long.MAX_VALUE;
  private long lastCreatedEpochSecond = Long.MIN_VALUE;
  private SequenceNumber lowest = SequenceNumber.ZERO;
  private String lowestAsWritten = "";
  private String streamLabel = "";

  void play(Play play, SequenceNumber sequence) {
    entries.add(new Entry(play, sequence));
  }

  /** A record was accepted, whether or not its play is the value of its key that counts. */
  void accepted(
      SequenceNumber sequence,
      String asWritten,
      long createdEpochSecond,
      long completedAtEpochSecond) {
    if (accepted == 0 || sequence.compareTo(lowest) < 0) {
      lowest = sequence;
      lowestAsWritten = asWritten;
    }
    accepted++;
    newestEpochSecond =
        Math.max(newestEpochSecond, Math.min(createdEpochSecond, completedAtEpochSecond));
    firstCreatedEpochSecond = Math.min(firstCreatedEpochSecond, createdEpochSecond);
    lastCreatedEpochSecond = Math.max(lastCreatedEpochSecond, createdEpochSecond);
  }

  void uncertainUntil(long epochSecond) {
    uncertainUntilEpochSecond = Math.max(uncertainUntilEpochSecond, epochSecond);
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
            entries,
            ifSet(newestEpochSecond, Long.MIN_VALUE),
            ifSet(uncertainUntilEpochSecond, Long.MIN_VALUE),
            Optional.of(streamLabel).filter(label -> !label.isEmpty()));
    AcceptedRecords records =
        new AcceptedRecords(
            accepted,
            arrivals,
            ifSet(firstCreatedEpochSecond, Long.MAX_VALUE),
            ifSet(lastCreatedEpochSecond, Long.MIN_VALUE),
            Optional.of(lowestAsWritten).filter(text -> !text.isEmpty()));
    return new StreamBatch(records, setAside, new IgnoredRecords(ownWrites, deletions, unfinished));
  }

  private static OptionalLong ifSet(long value, long unset) {
    return value == unset ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
