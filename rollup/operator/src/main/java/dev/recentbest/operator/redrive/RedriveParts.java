package dev.recentbest.operator.redrive;

import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.BoardTable;
import dev.recentbest.rollup.table.ScoreRows;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * What a redrive works with.
 *
 * @param settings those of the functions
 * @param rollUp the function
 * @param board what the function writes
 * @param rows the table
 * @param streams reaches its stream
 */
public record RedriveParts(
    Settings settings,
    RollUp rollUp,
    BoardTable board,
    ScoreRows rows,
    DynamoDbStreamsClient streams,
    Edges edges) {}
