package dev.recentbest.local;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the logs of DynamoDB Local and of what it stands on off the console of the program that
 * embeds it. DynamoDB Local logs through Log4j, the first AWS SDK inside it and its SQLite driver
 * through java.util.logging, and Jetty through SLF4J, which the class path answers with a provider
 * that writes nothing.
 */
final class SilentLogs {
  /** Log4j reads it once, before its first logger is made. */
  private static final String LOG4J_PROPERTY = "log4j2.configurationFile";

  private static final List<String> PREFIXES = List.of("com.amazonaws", "com.almworks.sqlite4java");

  private SilentLogs() {}

  /**
   * Turns those logs off, but leaves Log4j alone if the user has named a configuration for it.
   *
   * @return the loggers that were turned off: they are on again when nothing holds them any more
   */
  static List<Logger> configure() {
    if (System.getProperty(LOG4J_PROPERTY) == null) {
      System.setProperty(LOG4J_PROPERTY, "classpath:dev/recentbest/local/log4j2-silent.xml");
    }
    var loggers = PREFIXES.stream().map(Logger::getLogger).toList();
    loggers.forEach(SilentLogs::silence);
    return loggers;
  }

  /** DynamoDB Local sets levels of its own when it opens a database, but no handlers. */
  private static void silence(Logger logger) {
    logger.setLevel(Level.OFF);
    logger.setUseParentHandlers(false);
  }
}
