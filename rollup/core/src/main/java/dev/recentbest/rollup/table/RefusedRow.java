package dev.recentbest.rollup.table;

/**
 * A row that can never stand on a board although it says that it is a completed play: its record is
 * set aside by the stream's reader.
 *
 * @param row its key, for a person to read
 * @param reason why, for a person to read
 */
public record RefusedRow(String row, String reason) {}
