package dev.recentbest.http;

import dev.recentbest.document.BoardReading;
import dev.recentbest.model.skyband.BoardState;

/**
 * A board as a source has it.
 *
 * @param state what it holds
 * @param reading how it was come by
 */
public record BoardSight(BoardState state, BoardReading reading) {}
