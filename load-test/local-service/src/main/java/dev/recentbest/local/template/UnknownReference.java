package dev.recentbest.local.template;

/** A template refers to what has no value on one machine; the message goes after a path. */
final class UnknownReference extends RuntimeException {
  UnknownReference(String message) {
    super(message);
  }
}
