package dev.recentbest.harness.run;

import dev.recentbest.client.ConfiguredBoard;
import dev.recentbest.client.LeaderboardReader;
import dev.recentbest.harness.check.Deliveries;
import dev.recentbest.harness.check.ServiceWatch;
import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import dev.recentbest.harness.run.Target.Inside;
import dev.recentbest.harness.wiring.AwsTable;
import dev.recentbest.harness.wiring.Database;
import dev.recentbest.local.LocalClients;
import dev.recentbest.local.LocalService;
import dev.recentbest.local.LocalServiceSettings;
import dev.recentbest.local.PortUnavailableException;
import dev.recentbest.local.ScoreTableException;
import dev.recentbest.rollup.settings.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens the service that a run is about. */
final class Targets {
  private final Clock clock;

  Targets(Clock clock) {
    this.clock = clock;
  }

  /**
   * Starts the whole service in this process, in memory.
   *
   * @throws CommandFailure when it cannot be started
   */
  Target inThisProcess(LocalServiceSettings wanted) {
    Deliveries deliveries = new Deliveries();
    FunctionMeter function = new FunctionMeter(wanted.function().board());
    ServiceWatch watch = new ServiceWatch(deliveries, clock, function::handled);
    LocalService service = start(wanted, watch);
    // The load has connections of its own: waiting for one would look as if the table were slow.
    LocalClients clients = LocalClients.open(service.endpoint());
    return new Target(
        "a service in this process, DynamoDB at " + service.endpoint(),
        clients.dynamoDb(),
        service.table(),
        reader(clients.dynamoDb(), wanted.function()),
        Optional.of(new Inside(service, watch, deliveries, function)),
        () -> {
          clients.close();
          service.close();
        });
  }

  /**
   * A table of a DynamoDB that runs elsewhere, such as that of {@code serve}.
   *
   * @throws CommandFailure when the table is not there
   */
  Target at(URI endpoint, Settings function) {
    Database database = Database.at(endpoint, function.table());
    return elsewhere("DynamoDB at " + endpoint, database.dynamoDb(), function, database::close);
  }

  /**
   * A table of AWS, found by the SDK's default chains.
   *
   * @throws CommandFailure when the table is not there
   */
  Target onAws(Settings function) {
    AwsTable table = AwsTable.open(function.table());
    return elsewhere("AWS, region " + table.region(), table.client(), function, table::close);
  }

  private Target elsewhere(String place, DynamoDbClient client, Settings function, Runnable close) {
    return new Target(
        place, client, function.table(), reader(client, function), Optional.empty(), close);
  }

  private LeaderboardReader reader(DynamoDbClient client, Settings function) {
    return LeaderboardReader.direct(
        client, ConfiguredBoard.of(function.table(), function.board().boardId()), clock);
  }

  private static LocalService start(LocalServiceSettings wanted, ServiceWatch watch) {
    try {
      return LocalService.start(wanted, watch);
    } catch (PortUnavailableException | ScoreTableException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(e.getMessage()));
    }
  }
}
