package dev.recentbest.cli.command;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The world outside of a command.
 *
 * @param output where it prints
 * @param environment the process environment
 * @param clock tells what "now" is
 * @param pause waits
 * @param random for what must not be drawn twice; not shared with other threads
 * @param answers reads a line that the user types; empty when there is none to come
 * @param input the standard input
 * @param connections opens a connection to an endpoint, or to AWS where none is given; throws
 *     {@link CommandFailure}
 */
public record Edges(
    Output output,
    Map<String, String> environment,
    Clock clock,
    Pause pause,
    RandomGenerator random,
    Supplier<Optional<String>> answers,
    InputStream input,
    Function<Optional<URI>, DynamoDbClient> connections) {}
