package dev.recentbest.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.recentbest.rollup.setaside.SetAside;
import dev.recentbest.rollup.setaside.SetAsideRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes each record to the function's log, a line of JSON: {@code event} is {@code set_aside},
 * beside it {@code sequence_number}, {@code reason} and {@code record}.
 */
final class LogSetAside implements SetAside {
  /** A reason may quote half a surrogate pair, which has no UTF-8 form: it is written escaped. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Consumer<String> log;

  /**
   * @param log takes a line
   */
  LogSetAside(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft) {
    records.forEach(record -> log.accept(line(record)));
  }

  private static String line(SetAsideRecord record) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("event", "set_aside");
      json.writeStringField("sequence_number", record.sequenceNumber());
      json.writeStringField("reason", record.reason());
      json.writeFieldName("record");
      // Within JSON a line break is always white space: in a text it must be escaped.
      json.writeRawValue(record.content().replace('\n', ' ').replace('\r', ' '));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return line.toString();
  }
}
