package dev.recentbest.operator.verify;

import dev.recentbest.model.play.Play;
import java.util.Optional;

/**
 * One rank of which the board says something else than the table.
 *
 * @param rank 1 for the best
 * @param onBoard who is there on the board; empty when nobody is
 * @param inTable who should be; empty when nobody should
 */
public record RankDifference(int rank, Optional<Play> onBoard, Optional<Play> inTable) {}
