package dev.recentbest.rollup.setaside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Appends each record to a file, a line of JSON with {@code sequence_number}, {@code reason} and
 * {@code record}. Not thread-safe; several processes may append to one file, for each line is one
 * write.
 */
public final class JsonLinesSetAside implements SetAside {
  /** A reason may quote half a surrogate pair, which has no UTF-8 form: it is written escaped. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Path file;

  public JsonLinesSetAside(Path file) {
    this.file = file;
  }

  @Override
  public void keep(List<SetAsideRecord> records, Supplier<Duration> timeLeft) {
    int kept = 0;
    try (FileChannel channel = FileChannel.open(file, CREATE, APPEND, SYNC)) {
      for (SetAsideRecord record : records) {
        ByteBuffer line = ByteBuffer.wrap(line(record).getBytes(UTF_8));
        while (line.hasRemaining()) {
          channel.write(line);
        }
        kept++;
      }
    } catch (IOException e) {
      throw new SetAsideUnavailable(
          kept,
          "cannot append to " + file + " (" + e + "): make it writable, or name another file",
          e);
    }
  }

  private static String line(SetAsideRecord record) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("sequence_number", record.sequenceNumber());
      json.writeStringField("reason", record.reason());
      json.writeFieldName("record");
      json.writeRawValue(onOneLine(record.content()));
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** Within JSON a line break is always white space: in a text it must be escaped. */
  private static String onOneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
