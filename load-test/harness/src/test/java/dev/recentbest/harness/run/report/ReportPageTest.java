package dev.recentbest.harness.run.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportPageTest {
  private static final String ATTACK = "</script><script>alert('1 & \"2\"')</script>{{data}}$1";

  private static final Chart CHART =
      new Chart(
          ATTACK,
          ATTACK,
          "seconds",
          false,
          ATTACK,
          List.of(1.0, 2.0),
          List.of(new Chart.Line(ATTACK, List.of(Optional.of(3.5), Optional.empty()))));

  private static String page(boolean right) {
    return new ReportPage(
            new ReportContent(
                ATTACK,
                right,
                ATTACK,
                List.of(ATTACK),
                List.of(ATTACK),
                List.of(new ReportTable(ATTACK, List.of(ATTACK), List.of(List.of(ATTACK)), ATTACK)),
                List.of(CHART)))
        .html();
  }

  @Test
  void html_textsFromOutside_stayTexts() {
    String page = page(true);

    assertThat(page).doesNotContain("<script>alert").contains("alert(&#39;1 &amp; &quot;2&quot;");
    assertThat(page.split("</script>", -1)).hasSize(4);
    assertThat(page)
        .contains("\"title\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert")
        .contains("{{data}}$1");
  }

  @Test
  void html_page_asksForNothingElse() {
    assertThat(page(true))
        .contains("default-src 'none'")
        .contains("Copyright (c) 2022 Leon Sorokin")
        .doesNotContain("<link")
        .doesNotContain(" src=");
  }

  @Test
  void html_verdict_hasItsColour() {
    assertThat(page(true)).contains("class=\"verdict right\"");
    assertThat(page(false)).contains("class=\"verdict wrong\"");
  }

  @Test
  void html_chart_hasItsNumbersInATable() {
    assertThat(page(true)).contains("<th scope=\"row\">1.0</th><td>3.5</td>");
  }

  @Test
  void escape_charactersThatHideOrTurnText_areReplaced() {
    assertThat(Html.escape("a\u202Eb\u0000c\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
  }

  @Test
  void table_rowOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> new ReportTable("t", List.of("a", "b"), List.of(List.of("x")), ""))
        .hasMessage("must be 2 cells: row=[x]");
  }

  @Test
  void chart_lineOfAnotherLength_isRefused() {
    assertThatThrownBy(
            () ->
                new Chart(
                    "c",
                    "",
                    "x",
                    false,
                    "ms",
                    List.of(1.0),
                    List.of(new Chart.Line("l", List.of()))))
        .hasMessage("must be 1 values: l=0");
  }
}
