package dev.recentbest.harness.demo;

import dev.recentbest.games.GeneratedPlay;

/** Takes the plays whose time has come. */
@FunctionalInterface
interface PlaySink {
  void write(GeneratedPlay play);
}
