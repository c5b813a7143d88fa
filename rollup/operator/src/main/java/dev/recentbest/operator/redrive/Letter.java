package dev.recentbest.operator.redrive;

/**
 * A message that was received, and is hidden from others for a while.
 *
 * @param id of the message, the same each time that it is received
 * @param receipt of this time
 * @param body what stands in it
 */
public record Letter(String id, String receipt, String body) {}
