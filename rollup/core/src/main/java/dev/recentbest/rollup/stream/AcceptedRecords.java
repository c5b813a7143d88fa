package dev.recentbest.rollup.stream;

import dev.recentbest.model.skyband.Arrivals;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The records of an event that are good plays.
 *
 * @param count how many records
 * @param arrivals the plays that count; fewer than the records when a record only repeats a key
 *     with a lower value
 * @param firstCreatedEpochSecond the earliest creation time; empty when there is no record
 * @param lastCreatedEpochSecond the latest creation time; empty when there is no record
 * @param firstSequenceNumber the lowest sequence number, as it stands in its record; empty when
 *     there is no record
 */
public record AcceptedRecords(
    int count,
    Arrivals arrivals,
    OptionalLong firstCreatedEpochSecond,
    OptionalLong lastCreatedEpochSecond,
    Optional<String> firstSequenceNumber) {}
