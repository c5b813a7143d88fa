package dev.recentbest.mapping.failure;

/** Why a batch was given up, and what Lambda's record says of the function's last answer. */
public enum FailureCause {
  /** The last attempt ended with an exception. */
  FUNCTION_ERROR("RetryAttemptsExhausted"),
  /** The function answered, and named records that failed: {@code functionError} is null. */
  PARTIAL_FAILURE("RetryAttemptsExhausted"),
  /** The records became too old; what the function answered, if it was called, is left out. */
  RECORD_AGE("RecordAgeExceeded");

  private final String condition;

  FailureCause(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
