package dev.recentbest.harness.run.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recentbest.harness.command.CommandFailure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PricesFileTest {
  @TempDir private Path directory = Path.of("");

  private Path file(String writeUnits) throws IOException {
    return Files.writeString(
        directory.resolve("prices"),
        "region=here\nsource=me\ndate=today\n"
            + "dynamodb_write_request_units_per_million="
            + writeUnits
            + "\ndynamodb_read_request_units_per_million=2\nlambda_requests_per_million=3\n"
            + "lambda_gigabyte_seconds_each=0.0004\n");
  }

  @Test
  void read_allPrices_areThose() throws IOException {
    assertThat(PricesFile.read(file("1.5")))
        .isEqualTo(
            new Prices(
                "here",
                "me",
                "today",
                Map.of(
                    Price.WRITE_UNITS, new BigDecimal("1.5"),
                    Price.READ_UNITS, new BigDecimal("2"),
                    Price.REQUESTS, new BigDecimal("3"),
                    Price.GIGABYTE_SECONDS, new BigDecimal("0.0004"))));
  }

  @Test
  void read_notANumber_isRefusedByName() throws IOException {
    for (String wrong : new String[] {"", "-1", "1E9", "free"}) {
      Path file = file(wrong);
      assertThatThrownBy(() -> PricesFile.read(file))
          .isInstanceOf(CommandFailure.class)
          .hasMessage(
              file
                  + ": dynamodb_write_request_units_per_million must be dollars >= 0, such as 0.625,"
                  + " found \""
                  + wrong
                  + "\"");
    }
  }

  @Test
  void read_noSuchFile_isRefused() {
    Path file = directory.resolve("none");
    assertThatThrownBy(() -> PricesFile.read(file))
        .hasMessage("cannot read " + file + ": there is no such file; check the name");
  }

  @Test
  void prices_oneIsMissing_isRefused() {
    assertThatThrownBy(() -> new Prices("r", "s", "d", Map.of()))
        .hasMessage("must be >= 0: dynamodb_write_request_units_per_million=null");
  }
}
