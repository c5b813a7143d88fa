package dev.recentbest.environment.log;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Takes what is logged through SLF4J to the function's log, a line of JSON each. */
public final class LambdaLogs implements SLF4JServiceProvider {
  /** The newest release of SLF4J whose interface this meets. */
  private static final String API_VERSION = "2.0.99";

  private final LogContext context = new LogContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();

  /** As SLF4J wants it. */
  public LambdaLogs() {}

  @Override
  public void initialize() {}

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> new JsonLogger(name, context, LambdaLogs::print);
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public String getRequestedApiVersion() {
    return API_VERSION;
  }

  /** Where nobody parts the messages, the line break does. */
  private static void print(String line) {
    LambdaRuntime.getLogger().log(line + "\n");
  }
}
