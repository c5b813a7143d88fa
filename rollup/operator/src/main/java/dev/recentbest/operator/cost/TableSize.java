package dev.recentbest.operator.cost;

import dev.recentbest.rollup.table.Answers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * How large a table is, as DynamoDB says: it counts anew every six hours or so (Amazon DynamoDB API
 * Reference, "TableDescription").
 *
 * @param rows how many rows; not negative
 * @param bytes how many bytes they take; not negative
 */
public record TableSize(long rows, long bytes) {
  /** One read unit is a strongly consistent read of up to so much (DynamoDB pricing page). */
  private static final long BYTES_OF_A_READ_UNIT = 4096;

  /**
   * Dollars for a million read request units, on demand, in US East (N. Virginia), standard table
   * class, since November 2024 (aws.amazon.com/dynamodb/pricing/on-demand). Other regions cost up
   * to twice as much; provisioned capacity is paid for by the hour.
   */
  private static final BigDecimal DOLLARS_A_MILLION_READ_UNITS = new BigDecimal("0.125");

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * Asks the table.
   *
   * @throws dev.recentbest.rollup.table.BoardTableUnavailable when there is no answer, or no such
   *     table
   */
  public static TableSize of(DynamoDbClient client, String table) {
    TableDescription description =
        Answers.of(
            "describe table " + table,
            () -> client.describeTable(request -> request.tableName(table)).table());
    return new TableSize(orZero(description.itemCount()), orZero(description.tableSizeBytes()));
  }

  private static long orZero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  /** The read units of a strongly consistent scan. */
  public long scanReadUnits() {
    return (bytes + BYTES_OF_A_READ_UNIT - 1) / BYTES_OF_A_READ_UNIT;
  }

  /** The list price of so many read units, in dollars, to the hundredth of a cent, rounded up. */
  public static BigDecimal dollars(long readUnits) {
    return BigDecimal.valueOf(readUnits)
        .multiply(DOLLARS_A_MILLION_READ_UNITS)
        .divide(MILLION, 4, RoundingMode.UP);
  }
}
