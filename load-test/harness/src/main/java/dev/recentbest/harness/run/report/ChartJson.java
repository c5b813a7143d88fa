package dev.recentbest.harness.run.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Charts as the report's script reads them. */
final class ChartJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChartJson() {}

  static String text(List<Chart> charts) {
    ArrayNode all = JSON.createArrayNode();
    charts.forEach(chart -> add(all.addObject(), chart));
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static void add(ObjectNode node, Chart chart) {
    node.put("title", chart.title());
    node.put("xTitle", chart.xTitle());
    node.put("percentiles", chart.percentiles());
    node.put("unit", chart.unit());
    ArrayNode x = node.putArray("x");
    chart.x().forEach(x::add);
    ArrayNode lines = node.putArray("lines");
    chart.lines().forEach(line -> add(lines.addObject(), line));
  }

  private static void add(ObjectNode node, Chart.Line line) {
    node.put("name", line.name());
    ArrayNode values = node.putArray("y");
    for (Optional<Double> value : line.y()) {
      value.ifPresentOrElse(values::add, values::addNull);
    }
  }
}
