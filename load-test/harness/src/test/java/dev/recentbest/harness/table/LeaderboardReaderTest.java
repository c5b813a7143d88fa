package dev.recentbest.harness.table;

import dev.recentbest.client.LeaderboardReaderContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ParameterizedClass
@ArgumentsSource(ContractTables.class)
final class LeaderboardReaderTest extends LeaderboardReaderContract {
  private final ContractTable table;

  LeaderboardReaderTest(ContractTable table) {
    this.table = table.orSkip();
  }

  @Override
  protected DynamoDbClient client() {
    return table.client();
  }

  @Override
  protected String table() {
    return table.name();
  }
}
