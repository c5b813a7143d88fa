package dev.recentbest.local;

import dev.recentbest.mapping.FunctionThrottledException;
import dev.recentbest.mapping.StreamFunction;
import dev.recentbest.runtime.FunctionConfiguration;
import dev.recentbest.runtime.PackagedFunction;
import dev.recentbest.runtime.TooManyEnvironments;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The function as it is deployed: a process for each invocation at once, of which one that ended is
 * replaced. Thread-safe.
 */
final class PackagedStreamFunction implements StreamFunction, AutoCloseable {
  static final String HANDLER = "dev.recentbest.lambda.RollUpHandler";

  /** How a line of CloudWatch's embedded metric format begins. */
  private static final String METRICS = "{\"_aws\":{";

  /** Each may take 512 MB. */
  private static final int MOST_ENVIRONMENTS = 8;

  private final PackagedFunction function;

  private PackagedStreamFunction(PackagedFunction function) {
    this.function = function;
  }

  /**
   * Unpacks the function; its first process starts with the first batch.
   *
   * @param dynamoDb which the function talks to, with any credentials
   * @param time after which an invocation is cut off
   * @param listener is told what the processes print, and when one starts or has ended
   * @throws dev.recentbest.runtime.PackageUnreadable when the zip cannot be read
   */
  static PackagedStreamFunction open(
      FunctionPlace.Packaged place, URI dynamoDb, Duration time, ServiceListener listener) {
    FunctionConfiguration configuration =
        FunctionConfiguration.of("recent-best", HANDLER, variables(place, dynamoDb))
            .withTimeout(time);
    return new PackagedStreamFunction(
        PackagedFunction.open(
            place.zip(),
            configuration,
            MOST_ENVIRONMENTS,
            Clock.systemUTC(),
            line -> tell(line, listener)));
  }

  /** Metrics are for CloudWatch, which takes them out of the log: people are told without them. */
  private static void tell(String line, ServiceListener listener) {
    if (!line.contains(METRICS)) {
      listener.note(line);
    }
  }

  @Override
  public byte[] invoke(byte[] event) {
    try {
      return function.invoke(event);
    } catch (TooManyEnvironments e) {
      throw new FunctionThrottledException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    function.close();
  }

  private static Map<String, String> variables(FunctionPlace.Packaged place, URI dynamoDb) {
    Map<String, String> variables = new HashMap<>(place.variables());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    variables.put("AWS_REGION", LocalClients.REGION.id());
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    return variables;
  }
}
