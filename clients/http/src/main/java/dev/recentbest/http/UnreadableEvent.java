package dev.recentbest.http;

import org.jspecify.annotations.Nullable;

/**
 * An event is no HTTP request of the payload format 2.0; the message says where and what to do.
 * Nothing can be answered to it: whatever sent it is set up wrongly.
 */
public final class UnreadableEvent extends RuntimeException {
  UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
