package dev.recentbest.web;

import org.slf4j.Logger;

/** What a function says that could not be made. */
final class StartLog {
  private StartLog() {}

  /** The runtime prints the same as lines that nobody can search. */
  static void cannotStart(Logger log, Throwable reason) {
    log.atError()
        .setCause(reason)
        .addKeyValue("event", "start")
        .addKeyValue("outcome", "thrown")
        .log("the function cannot start: {}", reason.getMessage());
  }
}
