package dev.recentbest.rollup.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A line of CloudWatch's embedded metric format: the values, and beside them, under {@code _aws},
 * which of the line's fields CloudWatch shall take as metrics, with their units and dimensions.
 */
final class EmbeddedMetricLine {
  private static final JsonFactory JSON = new JsonFactory();

  private EmbeddedMetricLine() {}

  /**
   * The line, without its end.
   *
   * @param epochMillis when it was measured
   * @param tags the dimensions
   * @param values by the metrics' names
   */
  static String of(long epochMillis, List<Tag> tags, Map<String, Double> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", epochMillis);
      json.writeArrayFieldStart("CloudWatchMetrics");
      directive(json, tags, values);
      json.writeEndArray();
      json.writeEndObject();
      for (Tag tag : tags) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      for (Map.Entry<String, Double> value : values.entrySet()) {
        json.writeFieldName(value.getKey());
        number(json, value.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void directive(JsonGenerator json, List<Tag> tags, Map<String, Double> values)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", BoardMetric.NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    for (Tag tag : tags) {
      json.writeString(tag.getKey());
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (String name : values.keySet()) {
      json.writeStartObject();
      json.writeStringField("Name", name);
      json.writeStringField("Unit", BoardMetric.unitOf(name));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Whole numbers without a fraction, for most are counts. */
  private static void number(JsonGenerator json, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
