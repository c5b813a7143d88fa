package dev.recentbest.harness.run.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as one HTML file that asks for nothing else. */
public final class ReportPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** More would be read by nobody; the chart has them all. */
  private static final int MOST_ROWS = 120;

  private final ReportContent content;

  public ReportPage(ReportContent content) {
    this.content = content;
  }

  public String html() {
    ChartScript library = new ChartScript();
    Map<String, String> parts =
        Map.of(
            "license", library.license().replace("--", "- -"),
            "title", Html.escape(content.title()),
            "style", library.style() + ChartScript.read("report.css"),
            "warnings", warnings(),
            "verdict", verdict(),
            "tables", each(content.tables().stream().map(ReportPage::section).toList()),
            "charts", charts(),
            "data", Html.inScript(ChartJson.text(content.charts())),
            "library", library.script(),
            "script", ChartScript.read("report.js"));
    return PLACE
        .matcher(ChartScript.read("report.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.getOrDefault(place.group(1), "")));
  }

  private String warnings() {
    return each(
        content.warnings().stream()
            .map(line -> "<p class=\"warning\">" + Html.escape(line) + "</p>")
            .toList());
  }

  private String verdict() {
    return "<section class=\"verdict "
        + (content.right() ? "right" : "wrong")
        + "\"><h2>Verdict: "
        + Html.escape(content.headline())
        + "</h2><ul>"
        + each(
            content.verdict().stream().map(line -> "<li>" + Html.escape(line) + "</li>").toList())
        + "</ul></section>";
  }

  private static String section(ReportTable table) {
    return "<section><h2>" + Html.escape(table.title()) + "</h2>" + table(table) + "</section>";
  }

  private String charts() {
    List<String> charts = new ArrayList<>();
    for (int number = 0; number < content.charts().size(); number++) {
      charts.add(chart(number, content.charts().get(number)));
    }
    return each(charts);
  }

  private static String chart(int number, Chart chart) {
    String title = Html.escape(chart.title());
    return "<section><h2>"
        + title
        + "</h2><p>"
        + Html.escape(chart.note())
        + "</p><div class=\"chart\" id=\"chart-"
        + number
        + "\" role=\"img\" aria-label=\""
        + title
        + ", its numbers in the table below\"></div><details><summary>Numbers</summary>"
        + table(numbers(chart))
        + "</details></section>";
  }

  private static String table(ReportTable table) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table><caption>");
    html.append(Html.escape(table.title())).append("</caption><thead><tr>");
    table
        .columns()
        .forEach(
            name -> html.append("<th scope=\"col\">").append(Html.escape(name)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : table.rows()) {
      html.append("<tr><th scope=\"row\">").append(Html.escape(row.get(0))).append("</th>");
      row.stream()
          .skip(1)
          .forEach(cell -> html.append("<td>").append(Html.escape(cell)).append("</td>"));
      html.append("</tr>");
    }
    html.append("</tbody></table></div>");
    return table.note().isEmpty()
        ? html.toString()
        : html + "<p>" + Html.escape(table.note()) + "</p>";
  }

  private static ReportTable numbers(Chart chart) {
    int step = Math.max(1, (chart.x().size() + MOST_ROWS - 1) / MOST_ROWS);
    List<String> columns = new ArrayList<>(List.of(chart.xTitle()));
    chart.lines().forEach(line -> columns.add(line.name() + ", " + chart.unit()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < chart.x().size(); i += step) {
      List<String> row = new ArrayList<>(List.of(x(chart, chart.x().get(i))));
      for (Chart.Line line : chart.lines()) {
        row.add(line.y().get(i).map(ReportPage::number).orElse(""));
      }
      rows.add(row);
    }
    return new ReportTable(
        chart.title(), columns, rows, step == 1 ? "" : "One row of " + step + " is shown.");
  }

  private static String x(Chart chart, double value) {
    return chart.percentiles()
        ? String.format(Locale.ROOT, "%.3f %%", 100 - 100 / value)
        : number(value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  private static String each(List<String> parts) {
    return String.join("\n", parts);
  }
}
