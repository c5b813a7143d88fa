package dev.recentbest.cli.command;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The world outside of a command.
 *
 * @param output where it prints
 * @param environment the process environment
 * @param clock tells what "now" is
 * @param pause waits
 * @param connections opens a connection to an endpoint, or to AWS where none is given; throws
 *     {@link CommandFailure}
 */
public record Edges(
    Output output,
    Map<String, String> environment,
    Clock clock,
    Pause pause,
    Function<Optional<URI>, DynamoDbClient> connections) {}
