package dev.recentbest.operator.redrive;

/** A queue did not answer, or refused; the message says which, why, and what to do. */
public final class QueueUnavailable extends RuntimeException {
  private final boolean missing;

  /**
   * @param missing whether there is no such queue
   */
  QueueUnavailable(String message, boolean missing, Throwable cause) {
    super(message, cause);
    this.missing = missing;
  }

  public boolean isMissing() {
    return missing;
  }
}
