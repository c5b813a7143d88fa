package dev.recentbest.harness.run;

import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.check.ServiceWatch;
import dev.recentbest.local.LocalService;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The service that a run is about.
 *
 * @param place where it is, for a person to read
 * @param client reaches the table
 * @param reader reads the board
 * @param here what can be seen of a service in this process; empty for one that runs elsewhere
 * @param ending ends what was opened
 */
record Target(
    String place,
    DynamoDbClient client,
    String table,
    LeaderboardReader reader,
    Optional<Inside> here,
    Runnable ending)
    implements AutoCloseable {
  /**
   * A service in this process.
   *
   * @param watch counts what it does
   * @param deliveries what it has not delivered yet
   * @param function what its function uses
   */
  record Inside(
      LocalService service, ServiceWatch watch, Deliveries deliveries, FunctionMeter function) {}

  @Override
  public void close() {
    ending.run();
  }
}
