package dev.recentbest.operator.redrive;

import dev.recentbest.rollup.merging.Edges;
import dev.recentbest.rollup.merging.RollUp;
import dev.recentbest.rollup.settings.Settings;
import dev.recentbest.rollup.table.ScoreRows;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * What a redrive works with.
 *
 * @param settings those of the functions
 * @param rollUp the function
 * @param rows the table
 * @param streams reaches its stream
 * @param streamLabel when the stream was enabled that the board knows; empty when it knows none
 */
public record RedriveParts(
    Settings settings,
    RollUp rollUp,
    ScoreRows rows,
    DynamoDbStreamsClient streams,
    Optional<String> streamLabel,
    Edges edges) {}
