package dev.recentbest.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a shard that were read and are not done, and the checkpoint: the last sequence
 * number up to which everything is done, in whatever order the lanes finish.
 */
final class CheckpointTracker {
  /** From the first record that is not done on; a run of records that were passed over is one. */
  private final Deque<Slot> slots = new ArrayDeque<>();

  private final Map<StreamEntry, Slot> inHand = new HashMap<>();
  private Optional<String> checkpoint;

  CheckpointTracker(Optional<String> checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** Takes a record that is to be delivered; records come in the order of their shard. */
  void read(StreamEntry entry) {
    var slot = new Slot(entry.sequenceNumber(), Optional.of(entry));
    slots.addLast(slot);
    inHand.put(entry, slot);
  }

  /** Takes a record that needs no delivery. */
  void passOver(String sequenceNumber) {
    var last = slots.peekLast();
    if (last == null) {
      checkpoint = Optional.of(sequenceNumber);
    } else if (last.isDone()) {
      last.sequenceNumber = sequenceNumber;
    } else {
      slots.addLast(new Slot(sequenceNumber, Optional.empty()));
    }
  }

  /** Takes note that a record in hand needs no further delivery. */
  void done(StreamEntry entry) {
    var slot = inHand.remove(entry);
    if (slot == null) {
      throw new IllegalStateException("must be in hand: " + entry.sequenceNumber());
    }
    slot.entry = Optional.empty();
    for (var first = slots.peekFirst();
        first != null && first.isDone();
        first = slots.peekFirst()) {
      checkpoint = Optional.of(first.sequenceNumber);
      slots.removeFirst();
    }
  }

  Optional<String> checkpoint() {
    return checkpoint;
  }

  /** The oldest record that is not done. */
  Optional<StreamEntry> oldest() {
    return Optional.ofNullable(slots.peekFirst()).flatMap(slot -> slot.entry);
  }

  /** How many records were read and are not done. */
  int inHand() {
    return inHand.size();
  }

  /** How much there is to remember: records in hand, and those done behind the oldest of them. */
  int span() {
    return slots.size();
  }

  private static final class Slot {
    private String sequenceNumber;
    private Optional<StreamEntry> entry;

    Slot(String sequenceNumber, Optional<StreamEntry> entry) {
      this.sequenceNumber = sequenceNumber;
      this.entry = entry;
    }

    boolean isDone() {
      return entry.isEmpty();
    }
  }
}
