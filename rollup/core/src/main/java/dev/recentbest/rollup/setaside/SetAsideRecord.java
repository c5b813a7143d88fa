package dev.recentbest.rollup.setaside;

/**
 * A stream record that a board does not count.
 *
 * @param sequenceNumber as it stands in the record; empty when the record has none
 * @param refusal what is wrong with it, in a word
 * @param reason what is wrong with it, for a person to read
 * @param content the record as it was delivered, JSON
 */
public record SetAsideRecord(
    String sequenceNumber, Refusal refusal, String reason, String content) {}
