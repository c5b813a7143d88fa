package dev.recentbest.publisher;

/** The site cannot be read or written; the message says which file of it, why, and what to do. */
public final class SiteUnavailable extends RuntimeException {
  SiteUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  SiteUnavailable(String message) {
    super(message);
  }
}
