package dev.recentbest.document;

import java.time.Instant;
import java.util.Optional;

/**
 * How a board was come by.
 *
 * @param lastChangeAt the creation time of the newest play in the last write of the board; empty
 *     when there was none. A change by age alone is none of these
 * @param readAt when the table was asked
 * @param outdated whether the table could not be read since, so that plays may be missing that have
 *     reached it
 */
public record BoardReading(Optional<Instant> lastChangeAt, Instant readAt, boolean outdated) {}
