package dev.recentbest.harness.run.cost;

import dev.recentbest.harness.command.CommandFailure;
import dev.recentbest.harness.command.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Prices as lines of name=value; the bundled file shows all the names. */
public final class PricesFile {
  private static final String BUNDLED = "prices.properties";

  private PricesFile() {}

  /** Those of the jar: US East (N. Virginia), on demand. */
  public static Prices bundled() {
    InputStream file =
        Objects.requireNonNull(PricesFile.class.getResourceAsStream(BUNDLED), BUNDLED);
    try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return parse(BUNDLED, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Those of a file.
   *
   * @throws CommandFailure when it cannot be read, or a price is missing or none
   */
  public static Prices read(Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(file.toString(), reader);
    } catch (NoSuchFileException e) {
      throw wrong("cannot read " + file + ": there is no such file; check the name");
    } catch (IOException | IllegalArgumentException e) {
      throw wrong("cannot read " + file + ": " + e.getMessage());
    }
  }

  private static Prices parse(String name, Reader reader) throws IOException {
    Properties lines = new Properties();
    lines.load(reader);
    Map<Price, BigDecimal> dollars = new EnumMap<>(Price.class);
    for (Price price : Price.values()) {
      dollars.put(price, number(name, price.key(), lines.getProperty(price.key(), "")));
    }
    return new Prices(
        lines.getProperty("region", "not said"),
        lines.getProperty("source", name),
        lines.getProperty("date", "not said"),
        dollars);
  }

  /** Neither signs nor exponents: 1E999999999 would be computed for ever. */
  private static BigDecimal number(String file, String key, String text) {
    if (!text.strip().matches("\\d{1,9}(\\.\\d{1,15})?")) {
      throw wrong(
          file + ": " + key + " must be dollars >= 0, such as 0.625, found \"" + text + "\"");
    }
    return new BigDecimal(text.strip());
  }

  private static CommandFailure wrong(String message) {
    return new CommandFailure(ExitCode.WRONG_INPUT, message);
  }
}
