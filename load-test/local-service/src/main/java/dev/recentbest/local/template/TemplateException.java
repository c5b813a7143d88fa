package dev.recentbest.local.template;

import org.jspecify.annotations.Nullable;

/** A template cannot be read; the message says which, where in it, and what it should be. */
public final class TemplateException extends RuntimeException {

  TemplateException(String message) {
    this(message, null);
  }

  TemplateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
