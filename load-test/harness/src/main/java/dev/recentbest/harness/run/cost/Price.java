package dev.recentbest.harness.run.cost;

/** What has a price: its name in a file of prices. */
public enum Price {
  WRITE_UNITS("dynamodb_write_request_units_per_million"),
  READ_UNITS("dynamodb_read_request_units_per_million"),
  REQUESTS("lambda_requests_per_million"),
  GIGABYTE_SECONDS("lambda_gigabyte_seconds_each");

  private final String key;

  Price(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
