package dev.recentbest.rollup.stream;

import dev.recentbest.model.skyband.Arrivals;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The records of an event that a board has to know of.
 *
 * @param count how many records
 * @param arrivals what they say
 * @param lastCreatedEpochSecond the latest creation time; empty when there is no record
 * @param firstSequenceNumber the lowest sequence number, as it stands in its record; empty when
 *     there is no record
 */
public record AcceptedRecords(
    int count,
    Arrivals arrivals,
    OptionalLong lastCreatedEpochSecond,
    Optional<String> firstSequenceNumber) {}
