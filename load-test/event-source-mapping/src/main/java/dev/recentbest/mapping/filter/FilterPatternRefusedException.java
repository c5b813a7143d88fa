package dev.recentbest.mapping.filter;

/** A filter pattern is not one that Lambda takes; the message says which, why and where. */
public final class FilterPatternRefusedException extends IllegalArgumentException {

  FilterPatternRefusedException(String message) {
    super(message);
  }
}
