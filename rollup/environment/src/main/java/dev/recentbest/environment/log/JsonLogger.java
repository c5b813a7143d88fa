package dev.recentbest.environment.log;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.DefaultLoggingEvent;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/**
 * Writes what it is told as a line of JSON: of this project everything from INFO on, of libraries
 * only from WARN on. Thread-safe as far as the taker of the lines is.
 */
final class JsonLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final String OURS = "dev.recentbest.";

  private final Level least;
  private final LogContext context;
  private final Consumer<String> lines;

  /**
   * @param lines takes each line, without its end
   */
  JsonLogger(String name, LogContext context, Consumer<String> lines) {
    this.name = name;
    this.least = name.startsWith(OURS) ? Level.INFO : Level.WARN;
    this.context = context;
    this.lines = lines;
  }

  @Override
  public void log(LoggingEvent event) {
    lines.accept(LogLine.of(event, context.getCopyOfContextMap()));
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String message,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    DefaultLoggingEvent event = new DefaultLoggingEvent(level, this);
    event.setMessage(message);
    if (arguments != null) {
      event.addArguments(arguments);
    }
    if (thrown != null) {
      event.setThrowable(thrown);
    }
    log(event);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return isEnabled(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isEnabled(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isEnabled(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isEnabled(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isEnabled(Level.ERROR);
  }

  private boolean isEnabled(Level level) {
    return level.toInt() >= least.toInt();
  }
}
