package dev.recentbest.harness.demo.screen;

/**
 * All that is shown at one moment.
 *
 * @param speed of the games' clock: how many of its seconds pass in one
 * @param state what the demonstration is doing, a few words
 */
public record Frame(Sight sight, Figures figures, int speed, String state) {}
