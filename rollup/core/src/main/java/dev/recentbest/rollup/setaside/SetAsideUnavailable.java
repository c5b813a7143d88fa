package dev.recentbest.rollup.setaside;

/** A record could not be kept; the message says where, why, and what to do. */
public final class SetAsideUnavailable extends RuntimeException {
  public SetAsideUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
