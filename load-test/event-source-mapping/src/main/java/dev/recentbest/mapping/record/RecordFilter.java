package dev.recentbest.mapping.record;

/** Says which records are delivered. */
@FunctionalInterface
public interface RecordFilter {
  /** Every record is wanted. */
  RecordFilter EVERYTHING = recordJson -> true;

  /**
   * Whether the function is to get a record.
   *
   * @param recordJson one element of the event's {@code Records}
   */
  boolean matches(String recordJson);
}
